import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// To send, sent, needs attention.
FocusScope {
    id: root

    required property SyncCentre sync
    property int current: 0
    signal picked(int tab)

    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.PageTabList

    RowLayout {
        id: row
        anchors.fill: parent
        spacing: 0
        TabWord {
            focus: true
            text: root.sync.toSendCount > 0 ? qsTr("To send (%L1)").arg(root.sync.toSendCount)
                                            : qsTr("To send")
            current: root.current === 0
            onClicked: root.picked(0)
        }
        TabWord {
            text: qsTr("Sent")
            current: root.current === 1
            onClicked: root.picked(1)
        }
        TabWord {
            text: qsTr("Needs attention")
            waiting: root.sync.attentionCount
            current: root.current === 2
            onClicked: root.picked(2)
        }
        Item { Layout.fillWidth: true }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
