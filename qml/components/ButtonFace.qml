import QtQuick
import Cairn.Ui

/// Icon and word of a button, side by side.
Item {
    id: root

    property string iconName
    property string label
    property color ink: Theme.ink
    property bool strong: false

    property bool centred: true

    implicitWidth: (root.iconName === "" ? 0 : Theme.smallIcon)
                   + (root.label === "" ? 0 : Math.ceil(word.implicitWidth))
                   + (root.iconName === "" || root.label === "" ? 0 : Theme.inside)
    implicitHeight: word.implicitHeight

    Row {
        id: row
        x: root.centred ? (root.width - width) / 2 : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.inside
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            tint: root.ink
            size: Theme.smallIcon
        }
        Text {
            id: word
            anchors.verticalCenter: parent.verticalCenter
            visible: root.label !== ""
            width: Math.min(implicitWidth, Math.max(0, root.width - x))
            text: root.label
            color: root.ink
            font.family: Theme.family
            font.pixelSize: Theme.body
            font.weight: root.strong ? Font.DemiBold : Font.Medium
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
