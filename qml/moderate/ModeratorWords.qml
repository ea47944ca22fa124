import QtQuick
import Cairn.Client
import Cairn.Ui

/// Words that wait for their deed: each keystroke goes into a draft on disk.
ProseField {
    id: root

    required property DraftField draft
    property string name

    font.pixelSize: Theme.body
    placeholderText: root.name
    Accessible.name: root.name
    text: root.draft.text
    onTextChanged: root.draft.look(root.text, root.cursorPosition)
}
