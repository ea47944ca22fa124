import QtQuick
import Cairn.Ui

/// A state as icon, word and colour together, never one alone.
Row {
    id: root

    property string standing: "settled" ///< settled, unread, contested, waiting, sent or refused
    property string word: Words.mark(root.standing)
    readonly property color meaning: Words.markColour(root.standing)

    spacing: Theme.tight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.word

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: Words.markIcon(root.standing)
        tint: root.meaning
        size: Theme.smallIcon
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        text: root.word
        color: root.meaning
        font.family: Theme.family
        font.pixelSize: Theme.label
        font.weight: Font.Medium
        Accessible.ignored: true
    }
}
