import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One word of the strip, with its picture.
RowLayout {
    id: root

    property string icon
    property string text
    property color meaning: Theme.soft

    spacing: Theme.tight + Theme.hairline
    Layout.fillWidth: false

    Icon {
        name: root.icon
        tint: root.meaning
        size: Theme.smallIcon
    }
    Caption {
        Layout.fillWidth: true
        text: root.text
        color: root.meaning === Theme.moss ? Theme.soft : root.meaning
        Accessible.ignored: true
    }
}
