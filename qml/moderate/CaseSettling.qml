import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the moderator comes to, and why.
ColumnLayout {
    id: root

    required property CaseController moderation

    spacing: Theme.inside

    SectionTitle { text: qsTr("What you come to") }
    ChoiceRow {
        Layout.fillWidth: true
        columns: 1
        name: qsTr("Outcome")
        choices: root.moderation.outcomes
        chosen: root.moderation.outcome
        onPicked: code => root.moderation.outcome = code
    }
    ChoiceRow {
        Layout.fillWidth: true
        visible: root.moderation.outcome === "changed"
        columns: 2
        name: qsTr("Changed to")
        choices: root.moderation.positions
        chosen: root.moderation.changedTo
        onPicked: code => root.moderation.changedTo = code
    }
    ModeratorWords {
        Layout.fillWidth: true
        visible: root.moderation.outcome === "upheld_wording"
        draft: root.moderation.wording
        name: qsTr("The wording you ask for")
    }
    ModeratorWords {
        Layout.fillWidth: true
        linesMin: 4
        draft: root.moderation.reasons
        name: qsTr("Why: the visitors and the chair read it")
    }
    ErrorNote {
        Layout.fillWidth: true
        sentence: root.moderation.refusal
    }
    RuleLine {
        Layout.fillWidth: true
        word: root.moderation.rule
        onKeptBecause: because => root.moderation.answer(because)
    }
    PrimaryButton {
        text: qsTr("Settle the case")
        onClicked: root.moderation.settle()
    }
}
