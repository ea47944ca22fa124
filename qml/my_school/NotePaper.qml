import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The words of the visitors, as they were shared.
ColumnLayout {
    id: root

    required property NoteAnswerController note
    signal backWanted

    spacing: Theme.between

    QuietButton {
        Layout.leftMargin: -Theme.inside
        framed: false
        icon.name: "go-previous"
        text: qsTr("Back")
        ink: Theme.soft
        onClicked: root.backWanted()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.note.ready
        spacing: 0
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("%1 on %2").arg(root.note.type).arg(Words.longDay(root.note.day))
        }
        Caption {
            Layout.fillWidth: true
            text: root.note.by === ""
                  ? qsTr("Version %1, shared on %2").arg(root.note.version)
                    .arg(Words.longDay(root.note.sharedOn))
                  : qsTr("Version %1, shared by %2 on %3").arg(root.note.version)
                    .arg(root.note.by).arg(Words.longDay(root.note.sharedOn))
        }
    }
    Repeater {
        model: root.note.parts
        delegate: ColumnLayout {
            id: part
            required property string heading
            required property string words
            Layout.fillWidth: true
            spacing: Theme.tight
            SectionTitle {
                visible: text !== ""
                text: part.heading
            }
            Prose {
                Layout.fillWidth: true
                text: part.words
            }
        }
    }
}
