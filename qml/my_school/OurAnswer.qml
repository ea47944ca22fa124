import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The school's answer: written here, or as it was sent. Nobody else can change its words.
Card {
    id: root

    required property NoteAnswerController note
    signal decideWanted

    tint: root.note.answered ? Theme.heather : "transparent"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Our answer")

    contentItem: ColumnLayout {
        spacing: Theme.between
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            SectionTitle {
                text: qsTr("Our answer")
                color: Theme.heather
            }
            Caption {
                Layout.fillWidth: true
                visible: !root.note.answered && !Words.never(root.note.replyDue)
                color: root.note.overdue ? Theme.rose : Theme.amber
                text: root.note.overdue
                      ? qsTr("It was due on %1").arg(Words.longDay(root.note.replyDue))
                      : qsTr("It is due on %1").arg(Words.longDay(root.note.replyDue))
            }
        }
        RowLayout {
            visible: root.note.standing === "contested"
            spacing: Theme.between
            StateMark { standing: "contested" }
            QuietButton {
                text: qsTr("Decide")
                icon.name: "view-split-left-right"
                onClicked: root.decideWanted()
            }
        }
        AnswerForm {
            Layout.fillWidth: true
            visible: !root.note.answered
            focus: visible
            note: root.note
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.note.answered
            spacing: Theme.inside
            StateMark {
                standing: "settled"
                word: root.note.sentAnswer
            }
            Prose {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note.sentWords
                color: Theme.heather
            }
        }
        FactPoints {
            Layout.fillWidth: true
            note: root.note
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.note.refusal
        }
        PrimaryButton {
            visible: !root.note.answered
            enabled: root.note.answer !== ""
            icon.name: "mail-sent"
            text: qsTr("Send our answer")
            onClicked: root.note.send()
        }
    }
}
