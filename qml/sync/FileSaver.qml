import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What waits here as a file that a colleague carries to the county.
FloatPopup {
    id: root

    required property SyncCentre sync
    readonly property int lettersMin: 12 ///< as packs want it

    anchors.centerIn: parent
    width: Math.min(parent ? parent.width - 2 * Theme.around : 0, Theme.form * 1.4)
    modal: true
    onAboutToShow: {
        path.text = root.sync.proposedFile;
        phrase.clear();
    }
    onOpened: phrase.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.between
        PageTitle {
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            text: qsTr("Save as a file")
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: qsTr("All that the county does not have yet, sealed. It waits here as well.")
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("File")
            TextLine {
                id: path
                width: parent.width
                Accessible.name: qsTr("File")
            }
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Passphrase to tell its reader")
            help: qsTr("At least %1 letters. Not in the same message as the file.")
                .arg(root.lettersMin)
            TextLine {
                id: phrase
                width: parent.width
                Accessible.name: qsTr("Passphrase to tell its reader")
            }
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                enabled: phrase.length >= root.lettersMin && path.text.trim() !== ""
                text: qsTr("Save")
                onClicked: {
                    root.sync.saveAsFile(path.text, phrase.text);
                    root.close();
                }
            }
            QuietButton {
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
