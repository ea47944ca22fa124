import QtQuick
import Cairn.Ui

/// The keyboard's place: two pixels, outside the control.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -2 * Theme.ring
    radius: Theme.radius + 2 * Theme.ring
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.focus
    visible: shown
    z: 1
}
