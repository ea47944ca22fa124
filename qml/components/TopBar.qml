import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Where one is and where one can go; the same on every screen.
Rectangle {
    id: root

    required property Desk desk
    signal menuWanted

    implicitHeight: Theme.topBar
    color: Theme.sunken

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.inside
        spacing: 0

        CairnMark { Layout.rightMargin: Theme.inside }
        Text {
            Layout.rightMargin: Theme.between
            text: qsTr("Cairn")
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            font.weight: Font.Bold
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        TabWord {
            text: qsTr("Today")
            current: root.desk.screen === Desk.Today
            onClicked: root.desk.show(Desk.Today)
        }
        TabWord {
            text: qsTr("Schools")
            current: root.desk.screen === Desk.Schools || root.desk.screen === Desk.School
            onClicked: root.desk.show(Desk.Schools)
        }
        TabWord {
            text: qsTr("Records")
            current: root.desk.screen === Desk.Records || root.desk.screen === Desk.Record
                     || root.desk.screen === Desk.History
            onClicked: root.desk.show(Desk.Records)
        }
        TabWord {
            text: qsTr("Decide")
            waiting: root.desk.safety.contested + root.desk.safety.unread
            current: root.desk.screen === Desk.Decide
            onClicked: root.desk.show(Desk.Decide)
        }
        TabWord {
            visible: root.desk.screen === Desk.Visit || root.desk.screen === Desk.Report
                     || root.desk.screen === Desk.Board || root.desk.screen === Desk.Prepare
            text: qsTr("Visit")
            current: true
        }
        Item { Layout.fillWidth: true }
        QuietButton {
            Layout.preferredHeight: Theme.target - Theme.tight
            icon.name: "edit-find"
            text: root.width / Theme.scale > 800 ? qsTr("Search everything   Ctrl+K")
                                                 : qsTr("Search")
            ink: Theme.soft
            Accessible.name: qsTr("Search everything")
            onClicked: root.desk.searching = true
        }
        QuietButton {
            Layout.leftMargin: Theme.inside
            Layout.preferredHeight: Theme.target - Theme.tight
            framed: false
            text: root.desk.account.person
            icon.name: "user-identity"
            Accessible.name: qsTr("%1: how Cairn looks").arg(root.desk.account.person)
            onClicked: root.menuWanted()
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
