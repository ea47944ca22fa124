import QtQuick
import Cairn.Ui

/// What a screen says where there is nothing yet, and what one can do.
Column {
    id: root

    property string iconName: "dialog-ok-apply"
    property string heading
    property string advice

    spacing: Theme.inside

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: root.iconName
        tint: Theme.soft
        size: Theme.icon * 2
    }
    Text {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.heading
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.heading
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    BodyText {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.advice
        color: Theme.soft
    }
}
