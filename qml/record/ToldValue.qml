import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A value to read, where it may not be written.
RowLayout {
    id: root

    property string value
    property string label
    property bool isProse: false
    property string linkName ///< empty: it leads nowhere
    signal linkWanted

    spacing: Theme.inside

    BodyText {
        Layout.fillWidth: root.linkName === ""
        Layout.maximumWidth: Theme.proseWidth
        text: root.value === "" ? qsTr("–") : root.value
        color: root.value === "" ? Theme.soft : Theme.ink
        font.pixelSize: root.isProse ? Theme.prose : Theme.body
        Accessible.name: root.value === "" ? qsTr("%1: not said yet").arg(root.label)
                                           : qsTr("%1: %2").arg(root.label).arg(root.value)
    }
    QuietButton {
        visible: root.linkName !== ""
        framed: false
        text: root.linkName
        Accessible.name: qsTr("Open %1").arg(root.value)
        onClicked: root.linkWanted()
    }
    Item { Layout.fillWidth: true }
}
