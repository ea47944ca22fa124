import QtQuick
import Cairn.Client
import Cairn.Ui

/// One line of the page, set as it will be on paper.
Item {
    id: root

    required property int index
    required property string lineId
    required property int kind
    required property string words
    required property string fieldId
    required property string standing
    required property int sources
    required property bool newPage
    property bool current: false
    signal picked

    readonly property bool leads: root.sources > 0 || root.fieldId !== ""
    readonly property bool isHead: root.kind === ReportController.Heading
    readonly property bool isSub: root.kind === ReportController.Subheading
    readonly property bool isSmall: root.kind === ReportController.Facts
                                    || root.kind === ReportController.Quiet
    readonly property int indent: root.kind === ReportController.Item
                                  || root.kind === ReportController.School ? Theme.between : 0
    readonly property int above: root.isHead ? Theme.between : root.isSub ? Theme.inside
        : root.kind === ReportController.Title || root.isSmall ? 0 : Theme.hairline

    implicitHeight: rule.height + text.implicitHeight + root.above + Theme.tight
                    + (mark.visible ? mark.height : 0)
    Accessible.role: root.isHead || root.isSub || root.kind === ReportController.Title
        ? Accessible.Heading : root.leads ? Accessible.Link : Accessible.Paragraph
    Accessible.name: root.standing === "" ? root.words
        : qsTr("%1 (%2)").arg(root.words).arg(Words.mark(root.standing))
    Accessible.description: root.sources > 0
        ? qsTr("Enter shows what it rests on") : root.leads ? qsTr("Enter leads to its words") : ""
    Accessible.onPressAction: root.picked()

    Item {
        id: rule
        width: root.width
        height: root.newPage ? Theme.around : 0
        Caption {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.newPage
            text: qsTr("page 2")
        }
        Hair {
            visible: root.newPage
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.around * 2
        }
    }
    Text {
        id: bullet
        visible: root.kind === ReportController.Item
        anchors.baseline: text.baseline
        x: Theme.tight
        text: "•"
        color: Theme.soft
        font: text.font
        Accessible.ignored: true
    }
    Text {
        id: text
        y: rule.height + root.above
        x: root.indent
        width: root.width - root.indent
        text: root.words
        color: root.kind === ReportController.School ? Theme.heather
            : root.kind === ReportController.Missing ? Theme.rose
            : root.isSmall ? Theme.soft : Theme.ink
        font.family: Theme.family
        font.pixelSize: root.kind === ReportController.Title ? Theme.title
            : root.isHead ? Theme.heading : root.isSmall ? Theme.label : Theme.body
        font.weight: root.isHead || root.isSub || root.kind === ReportController.Title
            ? Font.DemiBold : Font.Normal
        font.italic: root.kind === ReportController.Missing
        font.underline: root.sources > 0 && (hover.hovered || root.current)
        lineHeight: root.isHead || root.kind === ReportController.Title ? 1.1 : 1.3
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    StateMark {
        id: mark
        visible: root.standing !== ""
        anchors.top: text.bottom
        x: root.indent
        standing: root.standing === "" ? "settled" : root.standing
        Accessible.ignored: true
    }
    FocusRing {
        anchors.margins: -Theme.ring
        shown: root.current
    }
    HoverHandler {
        id: hover
        enabled: root.leads
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        enabled: root.leads
        onTapped: root.picked()
    }
}
