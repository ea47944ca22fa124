import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Whether the school agrees, and its words.
FocusScope {
    id: root

    required property NoteAnswerController note

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.between
        ChoiceRow {
            Layout.fillWidth: true
            columns: 3
            name: qsTr("Do you agree?")
            choices: root.note.answers
            chosen: root.note.answer
            onPicked: code => root.note.answer = code
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("In our words")
            help: qsTr("They stand in the note as you write them.")
            DraftProse {
                width: parent.width
                draft: root.note.words
                focus: true
                linesMin: 5
                Accessible.name: qsTr("In our words")
            }
        }
    }
}
