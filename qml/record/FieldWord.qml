import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Something small to know about a field.
RowLayout {
    id: root

    property string iconName
    property string text
    property color meaning: Theme.soft

    visible: root.text !== ""
    spacing: Theme.tight

    Icon {
        Layout.alignment: Qt.AlignTop
        visible: root.iconName !== ""
        name: root.iconName
        tint: root.meaning
        size: Theme.smallIcon
    }
    Caption {
        Layout.fillWidth: true
        text: root.text
        color: root.meaning
        wrapMode: Text.Wrap
    }
}
