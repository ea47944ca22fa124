import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Why something is taken back, or should be looked at again. The sentence stays with it.
FloatPopup {
    id: root

    required property SyncCentre sync
    enum Deed { Withdraw, Contest }
    property string revision
    property int deed: CaseReason.Withdraw
    property int held: 0

    readonly property bool withdraws: root.deed === CaseReason.Withdraw

    function ask(id: string, what: int, others: int) {
        root.revision = id;
        root.deed = what;
        root.held = others;
        reason.clear();
        root.open();
    }
    function done() {
        if (reason.text.trim() === "")
            return;
        if (root.withdraws)
            root.sync.withdraw(root.revision, reason.text);
        else
            root.sync.contest(root.revision, reason.text);
        root.close();
    }

    anchors.centerIn: parent
    width: Math.min(parent ? parent.width - 2 * Theme.around : 0, Theme.form * 1.4)
    modal: true
    onOpened: reason.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        PageTitle {
            Layout.fillWidth: true
            font.pixelSize: Theme.heading
            text: root.withdraws ? qsTr("Take it back") : qsTr("Ask the county to look again")
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: root.withdraws
                ? qsTr("It stays in this laptop's history and is shown no more.")
                : qsTr("Somebody at the county reads your reason and decides.")
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.withdraws && root.held > 0
            color: Theme.amber
            text: qsTr("%Ln other change(s) go with it.", "", root.held)
        }
        ProseField {
            id: reason
            Layout.fillWidth: true
            placeholderText: qsTr("Because…")
            Accessible.name: qsTr("Reason")
        }
        RowLayout {
            spacing: Theme.inside
            PrimaryButton {
                enabled: reason.text.trim() !== ""
                text: root.withdraws ? qsTr("Take it back") : qsTr("Ask")
                onClicked: root.done()
            }
            QuietButton {
                text: qsTr("Not now")
                onClicked: root.close()
            }
        }
    }
}
