import QtQuick
import Cairn.Ui

/// The one elevation: the background of what floats.
Rectangle {
    color: Theme.surface
    radius: Theme.radius
    border.width: Theme.hairline
    border.color: Theme.line
}
