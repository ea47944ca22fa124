import QtQuick
import Cairn.Ui

/// A line that filters or finds; Esc empties it.
TextLine {
    id: root

    leftPadding: Theme.icon + 2 * Theme.inside
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0
        root.clear()
    }

    Icon {
        x: Theme.inside
        anchors.verticalCenter: parent.verticalCenter
        name: "edit-find"
        tint: Theme.soft
        size: Theme.smallIcon
    }
}
