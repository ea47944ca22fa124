import QtQuick
import Cairn.Ui

/// What can be done with the note under the mouse or the keyboard.
Rectangle {
    id: root

    property bool mine: false
    property bool mayLink: false
    property bool isLinked: false
    signal editWanted
    signal historyWanted
    signal tagsWanted
    signal followed
    signal linkWanted(bool against)

    implicitWidth: row.implicitWidth + 2 * Theme.hairline
    implicitHeight: row.implicitHeight + 2 * Theme.hairline
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.hair

    Row {
        id: row
        anchors.centerIn: parent
        QuietButton {
            visible: root.mayLink
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "list-add"
            text: qsTr("For")
            Accessible.name: qsTr("Link as evidence for (L)")
            onClicked: root.linkWanted(false)
        }
        QuietButton {
            visible: root.mayLink
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "list-remove"
            text: qsTr("Against")
            Accessible.name: qsTr("Link as evidence against (Shift+L)")
            onClicked: root.linkWanted(true)
        }
        QuietButton {
            visible: root.isLinked
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "insert-link"
            Accessible.name: qsTr("Go to what is linked (G)")
            onClicked: root.followed()
        }
        QuietButton {
            visible: root.mine
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "tag"
            Accessible.name: qsTr("Tag this note (T)")
            onClicked: root.tagsWanted()
        }
        QuietButton {
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "view-history"
            Accessible.name: qsTr("History of this note (H)")
            onClicked: root.historyWanted()
        }
        QuietButton {
            visible: root.mine
            framed: false
            focusPolicy: Qt.NoFocus
            icon.name: "document-edit"
            Accessible.name: qsTr("Rewrite this note (E)")
            onClicked: root.editWanted()
        }
    }
}
