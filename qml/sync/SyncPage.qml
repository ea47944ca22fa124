import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What is on its way to the county, what has arrived, and what came back.
FocusScope {
    id: root

    required property SyncCentre sync
    required property SafetyController safety
    signal recordWanted(string recordId)
    property int shownTab: root.sync.attentionCount > 0 ? SyncPage.Attention
                         : root.sync.toSendCount > 0 ? SyncPage.ToSend : SyncPage.Sent
    enum Tab { ToSend, Sent, Attention }

    readonly property int count: root.safety.practice ? 0
        : root.shownTab === SyncPage.ToSend ? root.sync.toSendCount
        : root.shownTab === SyncPage.Sent ? root.sync.sentCount : root.sync.attentionCount

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("With the county")
    onVisibleChanged: {
        if (root.visible)
            tabs.forceActiveFocus();
    }

    ColumnLayout {
        x: Math.max(Theme.around, (root.width - width) / 2)
        y: Theme.between
        width: Math.min(root.width - 2 * Theme.around, Theme.form * 2.4)
        height: root.height - y
        spacing: Theme.between

        SyncHead {
            Layout.fillWidth: true
            sync: root.sync
            safety: root.safety
            onFileWanted: saver.open()
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.sync.refusal
        }
        SyncTabs {
            id: tabs
            visible: !root.safety.practice
            Layout.fillWidth: true
            sync: root.sync
            current: root.shownTab
            focus: true
            onPicked: tab => root.shownTab = tab
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.count > 0
            activeFocusOnTab: true
            clip: true
            model: root.shownTab === SyncPage.ToSend ? root.sync.toSend
                 : root.shownTab === SyncPage.Sent ? root.sync.sent : root.sync.attention
            spacing: Theme.inside
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Changes")
            T.ScrollBar.vertical: ScrollRail { }
            delegate: SyncRow {
                width: list.width - Theme.between
                now: root.safety.now
                onRecordWanted: root.recordWanted(recordId)
                onDetailsWanted: details => copier.take(details)
                onWithdrawWanted: reasons.ask(revision, CaseReason.Withdraw, held)
                onContestWanted: reasons.ask(revision, CaseReason.Contest, held)
                onAmendWanted: words.write(revision, amendUnit, amendText)
            }
        }
        EmptyState {
            Layout.alignment: Qt.AlignHCenter
            Layout.preferredWidth: Theme.form
            Layout.topMargin: Theme.around
            visible: root.sync.ready && root.count === 0 && !root.safety.practice
            heading: root.shownTab === SyncPage.Attention ? qsTr("Nothing came back")
                   : root.shownTab === SyncPage.Sent ? qsTr("Nothing sent from this laptop yet")
                   : qsTr("Everything is with the county")
            advice: root.shownTab === SyncPage.Attention
                ? qsTr("What the county does not take comes here, with its reason.")
                : root.sync.receiptCommit !== ""
                  ? qsTr("Last receipt: number %1, %2.").arg(root.sync.receiptCommit)
                    .arg(Words.fullMoment(root.sync.receiptAt))
                  : qsTr("What you write is saved here first, and sent when the county is reached.")
        }
        Item {
            Layout.fillHeight: true
            visible: root.count === 0
        }
    }
    FileSaver {
        id: saver
        sync: root.sync
    }
    CaseReason {
        id: reasons
        sync: root.sync
    }
    CaseWords {
        id: words
        sync: root.sync
    }
    TextEdit {
        id: copier

        function take(details: string) {
            copier.text = details;
            copier.selectAll();
            copier.copy();
            copier.clear();
        }
        visible: false
        Accessible.ignored: true
    }
}
