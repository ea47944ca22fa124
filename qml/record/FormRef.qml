import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Another record, from a list of their titles.
RowLayout {
    id: root

    required property FormRowFace row

    spacing: Theme.inside

    QuietButton {
        Layout.maximumWidth: Theme.form * 1.4
        icon.name: "edit-find"
        text: root.row.told === "" ? qsTr("Choose…") : root.row.told
        Accessible.name: root.row.told === "" ? qsTr("%1: choose").arg(root.row.spoken)
                                              : qsTr("%1: %2. Choose another")
                                                .arg(root.row.spoken).arg(root.row.told)
        onClicked: root.row.pickWanted(root.row.rowId, root.row.refType)
    }
    QuietButton {
        visible: root.row.value !== "" && !root.row.record.beginning
        framed: false
        text: qsTr("Open")
        Accessible.name: qsTr("Open %1").arg(root.row.told)
        onClicked: root.row.recordWanted(root.row.value)
    }
    QuietButton {
        visible: root.row.value !== ""
        framed: false
        icon.name: "edit-delete-remove"
        ink: Theme.soft
        Accessible.name: qsTr("Take %1 away").arg(root.row.told)
        onClicked: root.row.record.keep(root.row.rowId, "")
    }
    Item { Layout.fillWidth: true }
}
