import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Cases that wait for this person as their moderator.
Card {
    id: root

    required property CaseController moderation
    signal caseWanted(string caseId)

    visible: root.moderation.waiting > 0

    contentItem: ColumnLayout {
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: qsTr("%Ln case(s) to moderate", "", root.moderation.waiting)
        }
        Repeater {
            model: root.moderation.cases
            delegate: CaseRow {
                Layout.fillWidth: true
                onClicked: root.caseWanted(caseId)
            }
        }
    }
}
