import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The school may say that it would rather not give its view. It says why, and that is respected.
FloatPopup {
    id: root

    required property MySchoolController school

    anchors.centerIn: parent
    width: Theme.form * 1.2
    modal: true

    Connections {
        target: root.school
        function onDeclined() { root.close(); }
    }
    contentItem: ColumnLayout {
        spacing: Theme.between
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("We would rather not")
            font.pixelSize: Theme.heading
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: qsTr("Visitors see that you chose not to say, and why. You can begin later.")
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Why")
            DraftProse {
                width: parent.width
                draft: root.school.reason
                focus: true
                Accessible.name: qsTr("Why you would rather not")
            }
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.school.refusal
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                text: qsTr("Say so")
                enabled: !root.school.reason.blank
                onClicked: root.school.declineView()
            }
            QuietButton {
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
