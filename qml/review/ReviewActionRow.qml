import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One action under review: what was promised beside what it says now, and what became of it.
ColumnLayout {
    id: root

    required property int index
    required property string actionId
    required property date agreedOn
    required property string wordsThen
    required property string wordsNow
    required property string marked
    required property string actionState
    required property string became
    required property string because
    required property bool unsaved
    required property ReviewActionsController actions

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Action %1: %2").arg(root.index + 1).arg(root.wordsNow)
    Keys.onPressed: event => { // also from the line, which leaves Enter to us
        event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (event.accepted)
            root.actions.keep(root.actionId);
    }

    Hair { Layout.fillWidth: true }
    Row {
        Layout.fillWidth: true
        spacing: Theme.around
        KnownSide {
            heading: Words.never(root.agreedOn) ? qsTr("Action, as first written")
                   : qsTr("Action, as agreed on %1").arg(Words.shortDate(root.agreedOn))
            words: root.wordsThen
        }
        KnownSide {
            heading: Words.joined([root.marked === "" ? qsTr("Now, unchanged")
                : qsTr("Now, changed since"), root.actionState], " · ")
            words: root.wordsNow
            marked: root.marked
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        ChoiceRow {
            Layout.preferredWidth: Theme.form * 0.8
            Layout.minimumWidth: Theme.form * 0.8
            columns: 3
            name: qsTr("What became of action %1").arg(root.index + 1)
            choices: root.actions.outcomes
            chosen: root.became
            onPicked: code => root.actions.pick(root.actionId, code)
        }
        TextLine {
            Layout.fillWidth: true
            text: root.because
            placeholderText: root.became === "given_up" ? qsTr("Given up because…")
                                                        : qsTr("Because…")
            Accessible.name: qsTr("Because, action %1").arg(root.index + 1)
            onTextEdited: root.actions.look(root.actionId, text, cursorPosition)
        }
        Caption {
            visible: root.unsaved
            text: qsTr("not kept yet")
            color: Theme.amber
            font.weight: Font.Medium
        }
        QuietButton {
            text: qsTr("Keep")
            Accessible.name: qsTr("Keep what became of action %1, Ctrl+Enter").arg(root.index + 1)
            onClicked: root.actions.keep(root.actionId)
        }
    }
}
