import QtQuick
import Cairn.Ui

/// A line between things.
Rectangle {
    implicitWidth: Theme.hairline
    implicitHeight: Theme.hairline
    color: Theme.hair
    Accessible.ignored: true
}
