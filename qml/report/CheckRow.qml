import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One line of the check list: where, what, and what Enter does about it.
PickRow {
    id: root

    required property string checkId
    required property int kind
    required property string place
    required property string sentence
    required property string fieldId
    required property string area
    required property int point
    required property bool blocks

    readonly property color meaning: root.kind === ReportController.Contested ? Theme.rose
        : root.blocks ? Theme.amber : Theme.soft
    readonly property string deed: root.kind === ReportController.Contested ? qsTr("Decide")
        : root.kind === ReportController.Unread ? qsTr("Read")
        : root.kind === ReportController.ToAgree ? qsTr("Agree")
        : root.point > 0 ? qsTr("Answer")
        : root.fieldId !== "" ? qsTr("Write") : root.area !== "" ? qsTr("Evidence") : ""

    current: ListView.isCurrentItem && ListView.view.activeFocus
    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([Words.check(root.kind), root.place, root.sentence, root.deed],
                                  ". ")

    contentItem: RowLayout {
        spacing: Theme.inside
        Icon {
            Layout.alignment: Qt.AlignTop
            name: Words.checkIcon(root.kind)
            tint: root.meaning
            size: Theme.smallIcon
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.hairline
            Caption {
                Layout.fillWidth: true
                text: Words.check(root.kind)
                color: root.meaning
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.place
                font.pixelSize: Theme.label + 1
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                text: root.sentence
                font.pixelSize: Theme.label + 1
                Accessible.ignored: true
            }
        }
        Caption {
            Layout.alignment: Qt.AlignTop
            visible: text !== ""
            text: root.deed
            color: Theme.slate
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
}
