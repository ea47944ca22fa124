import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One field of a record: its label and what it is for, the control that fits it, and beside it
/// whatever is to be known: who may write, what it is needed for, what came from elsewhere.
FormRowFace {
    id: root

    readonly property bool waits: root.leads
                                  && (root.standing === "unread" || root.standing === "contested")

    GroupHead {
        Layout.fillWidth: true
        visible: root.group !== ""
        text: root.group
    }
    SectionTitle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.inside
        visible: root.unitLabel !== ""
        text: root.unitLabel
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        Caption {
            text: root.label
            color: Theme.ink
            font.weight: Font.Medium
        }
        StateMark {
            visible: root.waits
            standing: root.standing
        }
        QuietButton {
            visible: root.waits
            Layout.preferredHeight: Theme.target - Theme.inside
            framed: false
            text: qsTr("Decide")
            Accessible.name: qsTr("Decide on %1").arg(root.spoken)
            onClicked: root.decideWanted()
        }
        Caption {
            Layout.fillWidth: true
            visible: root.needed !== "" && root.empty
            text: qsTr("needed before: %1").arg(root.needed)
        }
    }
    FormInput {
        Layout.fillWidth: true
        visible: root.control !== RecordController.Members
        row: root
    }
    FormMembers {
        Layout.fillWidth: true
        visible: root.control === RecordController.Members
        row: root
    }
    FieldWord {
        Layout.fillWidth: true
        text: root.help
    }
    FieldWord {
        Layout.fillWidth: true
        iconName: "object-locked"
        text: Words.lock(root.lock, root.lockSentence)
        visible: text !== "" && root.leads && !root.record.beginning
    }
    FieldWord {
        Layout.fillWidth: true
        iconName: "document-open-recent"
        text: root.restored ? qsTr("This was typed the last time. Leave the field to keep it.") : ""
    }
    FieldWord {
        Layout.fillWidth: true
        iconName: "data-warning"
        meaning: Theme.rose
        text: root.refusal
    }
    ElsewhereWord {
        Layout.fillWidth: true
        elsewhere: root.elsewhere
        label: root.spoken
        onMineWanted: root.record.keepMine(root.rowId)
        onTheirsWanted: root.record.takeTheirs(root.rowId)
    }
}
