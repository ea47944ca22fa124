import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One element of a set, or one entry.
RowLayout {
    id: root

    required property string memberId
    required property string text
    required property string words
    required property bool removable
    property string label
    signal removeWanted

    spacing: Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.text, root.words], ": ")

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.text
        }
        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.proseWidth
            visible: text !== ""
            text: root.words
        }
    }
    QuietButton {
        visible: root.removable
        framed: false
        icon.name: "edit-delete-remove"
        ink: Theme.soft
        Accessible.name: qsTr("Take %1 out of %2").arg(root.text).arg(root.label)
        onClicked: root.removeWanted()
    }
}
