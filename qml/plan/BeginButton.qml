import QtQuick
import Cairn.Ui

/// A new row of a kind, by its key.
QuietButton {
    id: root

    required property string letter
    required property string label
    required property bool mayBegin
    signal begun

    icon.name: "list-add"
    enabled: root.mayBegin
    text: qsTr("%1  Alt+%2").arg(root.label).arg(root.letter)
    Accessible.name: qsTr("New row: %1, Alt+%2").arg(root.label).arg(root.letter)
    onClicked: root.begun()

    Shortcut {
        enabled: root.visible && root.enabled
        sequence: "Alt+" + root.letter
        onActivated: root.begun()
    }
}
