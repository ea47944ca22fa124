import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// How it stands with the county in one sentence, and what one can do about it.
ColumnLayout {
    id: root

    required property SyncCentre sync
    required property SafetyController safety
    signal fileWanted

    readonly property bool sending: root.safety.state === SafetyController.Sending
    readonly property bool reached: root.safety.state === SafetyController.Idle || root.sending
    readonly property string items: qsTr("%Ln change(s) wait here.", "",
                                         root.sync.toSendCount)
    readonly property string sentence: root.safety.practice
        ? qsTr("In practice there is no county: nothing is sent, and nothing waits.")
        : root.sync.toSendCount === 0
        ? root.sync.attentionCount > 0 ? qsTr("Nothing waits to be sent.")
                                       : qsTr("Everything is with the county.")
        : root.reached ? root.items : qsTr("Nothing lost. %1").arg(root.items)

    spacing: Theme.tight

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("With the county")
        }
        QuietButton {
            visible: root.sync.toSendCount > 0 && !root.safety.practice
            icon.name: "document-save"
            text: qsTr("Save as a file")
            onClicked: root.fileWanted()
        }
        PrimaryButton {
            visible: !root.safety.practice
            icon.name: "view-refresh"
            text: root.sending ? qsTr("Sending…") : qsTr("Send now")
            enabled: !root.sending
            onClicked: root.safety.syncNow()
        }
    }
    BodyText {
        Layout.fillWidth: true
        text: Words.joined([root.sentence, root.safety.sentence === ""
                            ? Words.link(root.safety.state, root.safety.nextRetry) : ""], " ")
    }
    Caption {
        Layout.fillWidth: true
        visible: root.safety.sentence !== ""
        wrapMode: Text.Wrap
        text: root.safety.sentence
    }
    Caption {
        Layout.fillWidth: true
        visible: root.sync.receiptCommit !== ""
        text: qsTr("Last receipt: number %1, %2").arg(root.sync.receiptCommit)
            .arg(Words.fullMoment(root.sync.receiptAt))
    }
    Caption {
        Layout.fillWidth: true
        visible: root.safety.mended > 0
        text: qsTr("%Ln change(s) were lost by one side and given back.", "",
                   root.safety.mended)
    }
    Caption {
        Layout.fillWidth: true
        visible: root.safety.onlyHere > 0
        text: qsTr("%Ln change(s) of colleagues are here and not yet with the county.", "",
                   root.safety.onlyHere)
    }
    RowLayout {
        visible: root.sync.file !== ""
        spacing: Theme.tight
        Icon {
            name: "dialog-ok-apply"
            tint: Theme.moss
            size: Theme.smallIcon
        }
        Caption {
            Layout.fillWidth: true
            color: Theme.moss
            wrapMode: Text.Wrap
            text: qsTr("%Ln change(s) are in %1", "", root.sync.fileCount).arg(root.sync.file)
        }
    }
}
