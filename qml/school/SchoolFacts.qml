import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Who is there, and what the register says. What was corrected here is shown over it and marked.
ColumnLayout {
    id: root

    required property SchoolController school

    spacing: Theme.around

    Card {
        Layout.fillWidth: true
        contentItem: ColumnLayout {
            spacing: Theme.inside
            SectionTitle { text: qsTr("People and getting in") }
            Repeater {
                model: root.school.contacts
                delegate: FactRow {
                    Layout.fillWidth: true
                    school: root.school
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        contentItem: ColumnLayout {
            spacing: Theme.inside
            SectionTitle { text: qsTr("What the register says") }
            Repeater {
                model: root.school.facts
                delegate: FactRow {
                    Layout.fillWidth: true
                    school: root.school
                }
            }
        }
    }
}
