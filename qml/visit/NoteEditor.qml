import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A note of one's own, open for rewriting in its place. Nothing that comes in touches this field.
ColumnLayout {
    id: root

    required property NoteController note

    spacing: Theme.tight

    ProseField {
        id: field
        Layout.fillWidth: true
        linesMin: 2
        Accessible.name: qsTr("Rewrite this note")
        Component.onCompleted: {
            field.text = root.note.editedText;
            field.cursorPosition = field.length;
            field.forceActiveFocus();
        }
        onTextChanged: root.note.lookAtEdit(field.text, field.cursorPosition)
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_Return || event.modifiers & Qt.ShiftModifier)
                return;
            event.accepted = true;
            root.note.keepEdit(field.text, "");
        }
        Keys.onEscapePressed: root.note.cancelEdit()
    }
    RuleLine {
        Layout.fillWidth: true
        word: root.note.editWord
        onKeptBecause: because => {
            field.forceActiveFocus();
            root.note.keepEdit(field.text, because);
        }
    }
    Caption {
        Layout.fillWidth: true
        text: qsTr("Enter keeps it, Esc leaves it as it was, Shift+Enter begins a line")
    }
}
