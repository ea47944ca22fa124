import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the school would rather have looked at. Nothing is sent before the deed; until then it is
/// kept as it is typed.
FloatPopup {
    id: root

    required property MySchoolController school

    anchors.centerIn: parent
    width: Theme.form * 1.4
    modal: true

    Connections {
        target: root.school
        function onAmended() { root.close(); }
    }
    contentItem: ColumnLayout {
        spacing: Theme.between
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("Amend the focus")
            font.pixelSize: Theme.heading
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("What the visit looks at, one focus a line")
            help: qsTr("What was proposed stays in the history beside it.")
            DraftProse {
                width: parent.width
                draft: root.school.foci
                focus: true
                linesMin: 3
                Accessible.name: qsTr("What the visit looks at, one focus a line")
            }
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Why, in your words")
            DraftProse {
                width: parent.width
                draft: root.school.words
                Accessible.name: qsTr("Why, in your words")
            }
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.school.refusal
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                text: qsTr("Send the amendment")
                enabled: !root.school.foci.blank
                onClicked: root.school.amendFocus()
            }
            QuietButton {
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
