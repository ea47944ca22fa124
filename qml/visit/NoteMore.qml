import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Below a note's words: the field in which they are rewritten, what it is linked with, its tags
/// while they are typed anew.
ColumnLayout {
    id: root

    required property NoteController note
    required property NoteTagging tagging
    required property bool edited
    required property bool tagged
    required property string linked
    signal followed

    spacing: 0

    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.tight
        active: root.edited
        visible: active
        sourceComponent: NoteEditor { note: root.note }
    }
    Row {
        Layout.fillWidth: true
        Layout.topMargin: Theme.tight
        visible: root.linked !== ""
        spacing: Theme.tight
        Icon {
            name: "insert-link"
            size: Theme.smallIcon
            tint: Theme.soft
        }
        Caption {
            width: parent.width - Theme.smallIcon - Theme.tight
            text: root.linked
            color: over.hovered ? Theme.slate : Theme.soft
            Accessible.ignored: true
            HoverHandler { id: over }
            TapHandler { onTapped: root.followed() }
        }
    }
    Loader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.tight
        active: root.tagged
        visible: active
        sourceComponent: TagEditor { tagging: root.tagging }
    }
}
