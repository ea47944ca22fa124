import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the judgement rests on.
ColumnLayout {
    id: root

    required property JudgementController judgement
    signal noteWanted(string noteId)

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
    Repeater {
        model: root.judgement.evidence
        delegate: EvidenceRow {
            Layout.fillWidth: true
            onNoteWanted: root.noteWanted(noteId)
            onUnlinkWanted: root.judgement.unlink(evidenceId, against)
        }
    }
}
