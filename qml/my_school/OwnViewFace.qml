import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// The school's own view of one area; opened, its words and what can be done with it.
PickRow {
    id: root

    required property string area
    required property string label
    required property string position
    required property string words
    required property string viewState
    required property date asAt
    required property string standing
    required property bool mayShare
    required property bool mayDecline
    required property string inTheWay
    signal writeWanted
    signal shareWanted
    signal declineWanted
    signal decideWanted

    readonly property bool given: root.viewState === "shared"
    readonly property bool begun: root.viewState === "drafting" || root.given
    readonly property string stands: root.standing === "contested" ? Words.mark("contested")
        : root.given ? qsTr("Shared %1").arg(Words.day(root.asAt))
        : root.viewState === "asked" ? qsTr("Asked for")
        : root.viewState === "drafting" ? qsTr("Draft, not shared")
        : root.viewState === "declined" ? qsTr("Rather not")
        : root.viewState === "not_possible" ? qsTr("Not possible")
        : root.viewState === "superseded" ? qsTr("Replaced") : qsTr("Not begun")

    Accessible.name: Words.joined([root.label, root.position, root.stands], ", ")

    contentItem: ColumnLayout {
        spacing: Theme.inside
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.between
            BodyText {
                Layout.fillWidth: true
                text: root.label
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            BodyText {
                visible: text !== ""
                text: root.position
                color: Theme.heather
                font.weight: Font.DemiBold
            }
            Caption {
                text: root.stands
                color: root.standing === "contested" ? Theme.rose
                     : root.viewState === "asked" ? Theme.amber
                     : root.given ? Theme.moss : Theme.soft
            }
            Icon {
                name: root.current ? "go-up" : "go-down"
                tint: Theme.soft
                size: Theme.smallIcon
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.current && text !== ""
            text: root.words
            color: Theme.heather
        }
        Caption {
            Layout.fillWidth: true
            visible: root.current && text !== ""
            wrapMode: Text.Wrap
            text: root.inTheWay
        }
        RowLayout {
            visible: root.current
            spacing: Theme.inside
            QuietButton {
                icon.name: "document-edit"
                text: root.begun ? qsTr("Open") : qsTr("Write")
                Accessible.name: qsTr("%1 our view of %2").arg(text).arg(root.label)
                onClicked: root.writeWanted()
            }
            QuietButton {
                visible: root.viewState === "drafting" || root.viewState === "asked"
                enabled: root.mayShare
                icon.name: "mail-sent"
                text: qsTr("Share")
                Accessible.name: qsTr("Share our view of %1").arg(root.label)
                onClicked: root.shareWanted()
            }
            QuietButton {
                visible: root.standing === "contested"
                icon.name: "view-split-left-right"
                text: qsTr("Decide")
                onClicked: root.decideWanted()
            }
            QuietButton {
                visible: root.mayDecline && !root.given
                framed: false
                text: qsTr("We would rather not")
                ink: Theme.soft
                onClicked: root.declineWanted()
            }
        }
    }
}
