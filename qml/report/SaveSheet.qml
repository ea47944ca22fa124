import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Where the paper is saved. It needs no network; where it cannot be written, this says why and
/// stays open for another folder.
FloatPopup {
    id: root

    required property ReportController report
    property int form: ReportController.Pdf

    function openAs(form: int) {
        root.form = form;
        root.report.dismiss();
        path.text = root.report.suggestedPath(form);
        root.open();
        path.forceActiveFocus();
    }
    function save() {
        root.report.save(root.form, path.text);
        if (root.report.refusal === "")
            root.close();
    }

    anchors.centerIn: parent
    width: Theme.form * 1.5
    modal: true

    Connections {
        target: root.report
        function onSavingBegun(form: int) { root.openAs(form); }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.between
        PageTitle {
            text: root.form === ReportController.Pdf ? qsTr("Save as PDF")
                                                     : qsTr("Save for a word processor (ODT)")
            font.pixelSize: Theme.heading
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Folder and name")
            TextLine {
                id: path
                width: parent.width
                focus: true
                refused: root.report.refusal !== ""
                Accessible.name: qsTr("Folder and name")
                onAccepted: root.save()
            }
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.report.refusal
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                text: qsTr("Save")
                onClicked: root.save()
            }
            QuietButton {
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
