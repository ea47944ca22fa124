import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A field with its label above it.
ColumnLayout {
    id: root

    property string label
    property string help
    property bool secret: false ///< Qt tells no name of a field with a secret: its group has it
    default property alias field: place.data

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label
    Accessible.ignored: !root.secret

    Caption {
        text: root.label
        color: Theme.ink
        font.weight: Font.Medium
        Layout.fillWidth: true
    }
    Item {
        id: place
        Layout.fillWidth: true
        implicitHeight: childrenRect.height
    }
    Caption {
        text: root.help
        visible: text !== ""
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
