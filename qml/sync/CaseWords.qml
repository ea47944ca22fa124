import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the county did not take, to be written anew.
FloatPopup {
    id: root

    required property SyncCentre sync
    property string revision
    property string unit

    function write(id: string, name: string, text: string) {
        if (name === "") {
            root.sync.amend(id, "", "");
            return;
        }
        root.revision = id;
        root.unit = name;
        field.text = text;
        root.open();
    }

    anchors.centerIn: parent
    width: Math.min(parent ? parent.width - 2 * Theme.around : 0, Theme.proseWidth)
    modal: true
    onOpened: field.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        PageTitle {
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            text: qsTr("Write it anew")
        }
        ProseField {
            id: field
            Layout.fillWidth: true
            linesMin: 4
            Accessible.name: qsTr("The new words")
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                enabled: field.text.trim() !== ""
                text: qsTr("Keep and send")
                onClicked: {
                    root.sync.amend(root.revision, root.unit, field.text);
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
