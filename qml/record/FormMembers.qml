import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What stands in a set or in a list of entries, and a new one to add.
ColumnLayout {
    id: root

    required property FormRowFace row

    readonly property bool shown: root.row.control === RecordController.Members
    /// What would the frame be around?
    readonly property bool single: root.shown && root.row.record.hasOnePart(root.row.rowId)
    readonly property bool atOnce: root.shown && root.row.record.addsAtOnce(root.row.rowId)

    spacing: Theme.tight

    BodyText {
        visible: root.row.memberCount === 0 && !root.row.open
        text: qsTr("–")
        color: Theme.soft
        Accessible.name: qsTr("%1: nothing yet").arg(root.row.spoken)
    }
    Repeater {
        model: root.shown && root.row.memberCount > 0
            ? root.row.record.membersOf(root.row.rowId) : null
        delegate: MemberRow {
            Layout.fillWidth: true
            label: root.row.spoken
            onRemoveWanted: root.row.record.removeMember(root.row.rowId, memberId)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: root.row.open
        padding: root.single ? 0 : Theme.inside
        background: Rectangle {
            visible: !root.single
            radius: Theme.radius
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.hair
        }
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.inside
            Repeater {
                model: root.shown && root.row.open ? root.row.record.partsOf(root.row.rowId) : null
                delegate: PartField {
                    Layout.fillWidth: true
                    record: root.row.record
                    alone: root.single
                    onPickWanted: (rowId, refType) => root.row.pickWanted(rowId, refType)
                }
            }
            QuietButton {
                visible: !root.atOnce
                icon.name: "list-add"
                text: qsTr("Add")
                Accessible.name: qsTr("Add to %1").arg(root.row.spoken)
                onClicked: root.row.record.addMember(root.row.rowId)
            }
        }
    }
}
