import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One objective under review: agreed then beside now, what was measured, what is found.
Card {
    id: root

    required property int index
    required property string objectiveId
    required property date agreedOn
    required property string wordsThen
    required property string wordsNow
    required property string marked
    required property string because
    required property string learners
    required property string objectiveState
    required property string measures
    required property string earlier
    required property string result
    required property string changed
    required property string evidence
    required property bool unsaved
    required property ReviewController review

    readonly property bool amended: root.marked !== ""

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Objective %1: %2").arg(root.index + 1).arg(root.wordsNow)
    Keys.onPressed: event => {
        if (event.modifiers & Qt.ControlModifier
                && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            event.accepted = true;
            root.review.keep(root.objectiveId);
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.inside
        Row {
            Layout.fillWidth: true
            spacing: Theme.around
            KnownSide {
                heading: Words.never(root.agreedOn) ? qsTr("Never agreed")
                       : qsTr("As agreed on %1").arg(Words.shortDate(root.agreedOn))
                words: root.wordsThen
            }
            KnownSide {
                heading: root.amended ? qsTr("Now, as amended") : qsTr("Now, unchanged")
                words: root.wordsNow
                marked: root.marked
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: root.because !== ""
            text: qsTr("Amended because: %1").arg(root.because)
            color: Theme.amber
            wrapMode: Text.Wrap
        }
        Caption {
            Layout.fillWidth: true
            text: Words.joined([root.learners, root.objectiveState,
                root.earlier === "" ? "" : qsTr("last review: %1").arg(root.earlier)], " · ")
            wrapMode: Text.Wrap
        }
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.measures
            font.pixelSize: Theme.label + 1
        }
        Repeater {
            model: root.review.actions.actionsOf(root.objectiveId)
            delegate: ReviewActionRow {
                Layout.fillWidth: true
                actions: root.review.actions
            }
        }
        Hair { Layout.fillWidth: true }
        ChoiceRow {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.form * 1.6
            columns: 4
            name: qsTr("What came of objective %1").arg(root.index + 1)
            choices: root.review.results
            chosen: root.result
            onPicked: code => root.review.pick(root.objectiveId, code)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.around
            ReviewWords {
                label: qsTr("What changed for learners")
                words: root.changed
                onLooked: (text, caret) => root.review.look(root.objectiveId, "changed", text,
                                                            caret)
            }
            ReviewWords {
                label: qsTr("Evidence")
                words: root.evidence
                onLooked: (text, caret) => root.review.look(root.objectiveId, "evidence", text,
                                                            caret)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            Item { Layout.fillWidth: true }
            Caption {
                visible: root.unsaved
                text: qsTr("not kept yet")
                color: Theme.amber
                font.weight: Font.Medium
            }
            QuietButton {
                text: qsTr("Keep  Ctrl+Enter")
                Accessible.name: qsTr("Keep what is found of objective %1, Ctrl+Enter")
                                 .arg(root.index + 1)
                onClicked: root.review.keep(root.objectiveId)
            }
        }
    }
}
