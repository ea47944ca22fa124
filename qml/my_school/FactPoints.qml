import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Points of fact; each is accepted by the visitors, or not accepted because.
ColumnLayout {
    id: root

    required property NoteAnswerController note

    spacing: Theme.inside
    visible: points.count > 0 || !root.note.answered

    Caption {
        text: qsTr("Points of fact")
        color: Theme.ink
        font.weight: Font.Medium
    }
    Repeater {
        id: points
        model: root.note.points
        delegate: ColumnLayout {
            id: row
            required property string number
            required property string point
            required property string fate
            required property string because
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                color: Theme.heather
                text: qsTr("%1. %2").arg(row.number).arg(row.point)
            }
            Caption {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                color: row.fate === "accepted" ? Theme.moss : Theme.soft
                text: row.fate === "" ? qsTr("Waits for the visitors")
                    : row.fate === "not_accepted"
                      ? qsTr("Not accepted, because %1").arg(row.because)
                    : row.because === "" ? qsTr("Accepted")
                                         : qsTr("Accepted: %1").arg(row.because)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !root.note.answered
        spacing: Theme.inside
        DraftProse {
            Layout.fillWidth: true
            draft: root.note.point
            linesMin: 1
            placeholderText: qsTr("What is not as it was?")
            Accessible.name: qsTr("A point of fact")
        }
        QuietButton {
            Layout.alignment: Qt.AlignBottom
            enabled: !root.note.point.blank
            icon.name: "list-add"
            text: qsTr("Add")
            Accessible.name: qsTr("Add the point of fact")
            onClicked: root.note.addPoint()
        }
    }
}
