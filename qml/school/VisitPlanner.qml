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

    contentItem: ColumnLayout {
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
            help: day.refused ? qsTr("Write it as 2026-11-24.") : ""
            TextLine {
                id: day
                width: parent.width
                text: Qt.formatDate(root.school.day, "yyyy-MM-dd")
                refused: isNaN(Date.parse(text)) || text.length !== 10
                Accessible.name: qsTr("Day of the visit, as 2026-11-24")
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
