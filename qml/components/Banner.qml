import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A quiet line above the work: something is known now that was not before. It never covers it.
Rectangle {
    id: root

    property string iconName: "help-about"
    property color meaning: Theme.slate
    property string message
    property string deed ///< the word on the button; empty: none
    signal chosen
    signal dismissed

    implicitHeight: row.implicitHeight + Theme.inside
    color: Theme.tint(root.meaning)
    visible: root.message !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.message

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.inside
        spacing: Theme.inside
        Icon {
            name: root.iconName
            tint: root.meaning
            size: Theme.smallIcon
        }
        Caption {
            Layout.fillWidth: true
            text: root.message
            color: Theme.ink
        }
        QuietButton {
            visible: root.deed !== ""
            framed: false
            text: root.deed
            ink: root.meaning
            onClicked: root.chosen()
        }
        QuietButton {
            framed: false
            icon.name: "edit-delete-remove"
            ink: Theme.soft
            Accessible.name: qsTr("Put this message away")
            onClicked: root.dismissed()
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
