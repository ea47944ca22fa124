import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The plan as a whole: when, with whom, how it goes, what changed, when next.
Card {
    id: root

    required property ReviewController review

    contentItem: ColumnLayout {
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: qsTr("The plan as a whole")
        }
        GridLayout {
            Layout.fillWidth: true
            columns: 3
            columnSpacing: Theme.around
            ReviewLine {
                label: qsTr("Date")
                words: root.review.date
                onParted: text => root.review.say("date", text)
            }
            ReviewLine {
                label: root.review.present === "" ? qsTr("Present, by role")
                                                  : qsTr("Present: %1").arg(root.review.present)
                adds: true
                onParted: text => root.review.say("present", text)
            }
            ReviewLine {
                label: qsTr("Next review")
                words: root.review.nextDate
                onParted: text => root.review.say("next_date", text)
            }
        }
        Caption { text: qsTr("Progress") }
        ChoiceRow {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.form
            columns: 3
            name: qsTr("Progress of the plan")
            choices: root.review.ratings
            chosen: root.review.rating
            onPicked: code => root.review.say("progress.rating", code)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.around
            ReviewWords {
                label: qsTr("In words")
                words: root.review.words
                onLooked: (text, caret) => root.review.look("", "progress.words", text, caret)
                onParted: text => root.review.say("progress.words", text)
            }
            ReviewWords {
                label: qsTr("What changed for learners")
                words: root.review.changed
                onLooked: (text, caret) => root.review.look("", "changed", text, caret)
                onParted: text => root.review.say("changed", text)
            }
        }
    }
}
