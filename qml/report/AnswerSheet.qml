import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A point of fact of the school, and its answer: accepted, or not accepted because.
FloatPopup {
    id: root

    required property ReportController report
    property int point: 0
    property string words

    function openFor(point: int, words: string) {
        root.point = point;
        root.words = words;
        because.text = "";
        root.open();
        because.forceActiveFocus();
    }
    function answer(accepted: bool) {
        root.report.answerPoint(root.point, accepted, because.text);
        root.close();
    }

    anchors.centerIn: parent
    width: Theme.form * 1.2
    modal: true

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.between
        PageTitle {
            text: qsTr("Point of fact %1").arg(root.point)
            font.pixelSize: Theme.heading
        }
        Prose {
            Layout.fillWidth: true
            text: root.words
            color: Theme.heather
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Your answer, in a sentence")
            ProseField {
                id: because
                width: parent.width
                focus: true
                font.pixelSize: Theme.body
                Accessible.name: qsTr("Your answer, in a sentence")
            }
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                text: qsTr("Accepted")
                onClicked: root.answer(true)
            }
            QuietButton {
                text: qsTr("Not accepted, because of this")
                enabled: because.text.trim() !== ""
                onClicked: root.answer(false)
            }
        }
    }
}
