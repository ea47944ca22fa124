import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A new visit needs its kind and its day; everything else can wait.
FloatPopup {
    id: root

    required property SchoolController school

    function plan() {
        if (!day.refused)
            root.school.planVisit(kind.currentValue, day.text);
        root.close();
    }

    anchors.centerIn: parent
    width: Theme.form + 2 * Theme.around
    modal: true

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.between
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("New visit")
            font.pixelSize: Theme.heading
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Kind of visit")
            ChoiceBox {
                id: kind
                width: parent.width
                focus: true
                model: root.school.visitTypes
                currentIndex: 2
                Accessible.name: qsTr("Kind of visit")
            }
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Day")
            help: day.refused ? qsTr("Write it as 24/11/2026.") : ""
            TextLine {
                id: day
                width: parent.width
                text: root.school.writtenToday
                refused: !root.school.isDay(text)
                Accessible.name: qsTr("Day of the visit, as 24/11/2026")
                onAccepted: root.plan()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            PrimaryButton {
                text: qsTr("Plan it")
                enabled: !day.refused
                onClicked: root.plan()
            }
            QuietButton {
                framed: false
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
