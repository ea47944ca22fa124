import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What has been done at a school and what it needs.
ColumnLayout {
    id: root

    required property SchoolController school
    signal visitWanted(string visitId)
    signal recordWanted(string recordId)

    spacing: Theme.around

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        SectionTitle { text: qsTr("Visits") }
        BodyText {
            Layout.fillWidth: true
            visible: root.school.visitCount === 0
            color: Theme.soft
            text: qsTr("No visit yet. The first one you plan stands here.")
        }
        Card {
            Layout.fillWidth: true
            visible: root.school.visitCount > 0
            padding: Theme.tight
            contentItem: Column {
                Repeater {
                    model: root.school.visits
                    delegate: SchoolVisitRow {
                        width: parent.width
                        onClicked: root.visitWanted(visitId)
                    }
                }
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        SectionTitle { text: qsTr("Needs") }
        BodyText {
            Layout.fillWidth: true
            visible: root.school.needCount === 0
            color: Theme.soft
            text: qsTr("No need has been written down for this school.")
        }
        Repeater {
            model: root.school.needs
            delegate: NeedCard {
                Layout.fillWidth: true
                onPicked: root.recordWanted(needId)
            }
        }
    }
}
