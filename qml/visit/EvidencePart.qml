import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the judgement rests on.
ColumnLayout {
    id: root

    required property JudgementController judgement
    signal noteWanted(string noteId)
    signal knownWanted

    readonly property int linked: root.judgement.forCount + root.judgement.againstCount

    spacing: Theme.inside

    SectionTitle {
        Layout.fillWidth: true
        text: root.linked === 0 ? qsTr("Evidence")
            : qsTr("Evidence: %1 for, %2 against").arg(root.judgement.forCount)
                                                  .arg(root.judgement.againstCount)
    }
    BodyText {
        Layout.fillWidth: true
        visible: root.linked === 0
        color: Theme.soft
        font.pixelSize: Theme.label
        text: root.judgement.noteCount === 0
            ? qsTr("Nothing is noted under this area yet.")
            : qsTr("Choose a note in the page: L links it for, Shift+L against.")
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.judgement.recordId !== "" && root.linked > 0
        spacing: Theme.tight
        Icon {
            visible: root.judgement.movedCount > 0
            name: "clock"
            tint: Theme.amber
            size: Theme.smallIcon
        }
        Caption {
            Layout.fillWidth: true
            visible: root.judgement.movedCount > 0
            text: Words.movedSince(root.judgement.movedCount)
            color: Theme.amber
            font.weight: Font.Medium
            wrapMode: Text.Wrap
        }
        QuietButton {
            Layout.preferredHeight: Theme.target - Theme.tight
            Layout.leftMargin: root.judgement.movedCount > 0 ? 0 : -Theme.inside
            framed: false
            ink: Theme.slate
            text: root.judgement.movedCount > 0 ? qsTr("See  Ctrl+E")
                                                : qsTr("What was known then  Ctrl+E")
            Accessible.name: Words.joined([Words.movedSince(root.judgement.movedCount),
                qsTr("What was known then, Ctrl+E")], " ")
            onClicked: root.knownWanted()
        }
    }
    Repeater {
        model: root.judgement.evidence
        delegate: EvidenceRow {
            Layout.fillWidth: true
            onNoteWanted: root.noteWanted(noteId)
            onUnlinkWanted: root.judgement.unlink(evidenceId, against)
        }
    }
}
