import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The truth about safety, on every screen: what is saved here, what the county has, what is still
/// to send, and why it is not sent.
Rectangle {
    id: root

    required property SafetyController safety
    signal detailsWanted

    readonly property bool broken: root.safety.state === SafetyController.DiskFull
                                   || root.safety.state === SafetyController.ReadOnly
                                   || root.safety.state === SafetyController.Broken
    readonly property bool allSent: root.safety.unsent === 0 && !Words.never(root.safety.contact)
    readonly property bool roomy: root.width / Theme.scale > 800
    readonly property string sendWords: root.sending ? qsTr("Sending…") : qsTr("Send now")
    readonly property bool sending: root.safety.state === SafetyController.Sending
    readonly property string savedWords: Words.never(root.safety.saved)
        ? qsTr("Nothing written here yet")
        : qsTr("Saved here %1").arg(Words.savedMoment(root.safety.saved, root.safety.now))
    readonly property string countyWords: root.safety.practice
        ? qsTr("Practice: nothing goes anywhere")
        : Words.never(root.safety.contact)
        ? qsTr("Not yet with the county")
        : root.safety.unsent === 0
          ? qsTr("County has all, %1").arg(Words.moment(root.safety.contact, root.safety.now))
          : qsTr("County has all until %1").arg(Words.moment(root.safety.contact, root.safety.now))
    readonly property string unsentWords: root.safety.unsent === 0
        ? qsTr("Nothing to send") : qsTr("%L1 to send").arg(root.safety.unsent)
    readonly property string linkWords: Words.link(root.safety.state, root.safety.nextRetry)

    implicitHeight: Theme.strip
    color: root.broken ? Theme.tint(Theme.rose) : Theme.sunken
    Accessible.role: Accessible.StatusBar
    Accessible.name: Words.joined([root.savedWords, root.countyWords,
                                   root.safety.practice ? "" : root.unsentWords,
                                   root.linkWords], ". ")
    Accessible.description: root.safety.sentence

    Hair {
        anchors { left: parent.left; right: parent.right; top: parent.top }
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.inside
        spacing: Theme.between

        StripWord {
            icon: root.broken ? "data-warning" : "dialog-ok-apply"
            meaning: root.broken ? Theme.rose : Theme.moss
            text: root.broken ? root.safety.sentence : root.savedWords
            Layout.maximumWidth: root.width * 0.7
        }
        StripWord {
            visible: !root.broken
            icon: root.safety.practice ? "help-about" : root.allSent ? "dialog-ok-apply" : "clock"
            meaning: root.allSent ? Theme.moss : Theme.soft
            text: root.countyWords
        }
        StripWord {
            visible: !root.broken && root.safety.unsent > 0
            icon: "mail-queue"
            meaning: Theme.amber
            text: root.unsentWords
        }
        StripWord {
            visible: root.safety.needsAttention > 0
            icon: "dialog-cancel"
            meaning: Theme.rose
            text: qsTr("%1 sent back").arg(root.safety.needsAttention)
        }
        StripWord {
            visible: !root.broken && text !== ""
            icon: "network-disconnect"
            meaning: root.safety.state === SafetyController.NoServer ? Theme.soft : Theme.rose
            text: root.linkWords
        }
        StripWord {
            visible: root.safety.clockWrong
            icon: "clock"
            meaning: Theme.amber
            text: qsTr("This laptop's clock is wrong. Set it right; the county dates your work")
        }
        Item { Layout.fillWidth: true }
        QuietButton {
            Layout.preferredHeight: Theme.strip - Theme.tight
            framed: false
            icon.name: "view-list-text"
            text: root.roomy ? qsTr("Details") : ""
            Accessible.name: qsTr("What waits, what was sent and what came back")
            ink: Theme.soft
            onClicked: root.detailsWanted()
        }
        QuietButton {
            Layout.preferredHeight: Theme.strip - Theme.tight
            visible: !root.safety.practice
            framed: false
            icon.name: "view-refresh"
            text: root.roomy ? root.sendWords : ""
            Accessible.name: root.sendWords
            ink: Theme.soft
            enabled: !root.sending
            onClicked: root.safety.syncNow()
        }
    }
}
