import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Actions and needs of the school that are still open.
Card {
    id: root

    required property MySchoolController school
    signal recordWanted(string recordId)

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle { text: qsTr("What we agreed") }
        Caption {
            Layout.fillWidth: true
            visible: root.school.overdue > 0
            color: Theme.rose
            text: qsTr("%Ln are overdue", "", root.school.overdue)
        }
        BodyText {
            Layout.fillWidth: true
            visible: actions.count + needs.count === 0
            color: Theme.soft
            text: qsTr("Nothing is open.")
        }
        Repeater {
            id: actions
            model: root.school.promises
            delegate: AgreedRow {
                required property string actionId
                required property string what
                required property string who
                required property date due
                required property bool overdue
                required property string promiseState
                required property string standing
                Layout.fillWidth: true
                Layout.leftMargin: -Theme.tight
                words: what
                about: Words.joined([who, Words.promise(standing, due, overdue, promiseState)],
                                    " · ")
                alarming: overdue || standing === "contested"
                onClicked: root.recordWanted(actionId)
            }
        }
        Caption {
            visible: needs.count > 0
            topPadding: Theme.inside
            text: qsTr("What the school needs")
            font.weight: Font.Medium
        }
        Repeater {
            id: needs
            model: root.school.needs
            delegate: AgreedRow {
                required property string needId
                required property string statement
                required property string needState
                Layout.fillWidth: true
                Layout.leftMargin: -Theme.tight
                words: statement
                about: needState
                onClicked: root.recordWanted(needId)
            }
        }
    }
}
