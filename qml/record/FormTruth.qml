import QtQuick
import Cairn.Ui

/// Yes, no, or not said.
Row {
    id: root

    required property FormRowFace row

    function say(answer: string) {
        root.row.record.keep(root.row.rowId, root.row.value === answer ? "" : answer);
    }

    spacing: Theme.tight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.row.spoken

    QuietButton {
        text: qsTr("Yes")
        checked: root.row.value === "yes"
        Accessible.role: Accessible.RadioButton
        Accessible.checkable: true
        Accessible.checked: checked
        Accessible.name: qsTr("%1: yes").arg(root.row.spoken)
        onClicked: root.say("yes")
    }
    QuietButton {
        text: qsTr("No")
        checked: root.row.value === "no"
        Accessible.role: Accessible.RadioButton
        Accessible.checkable: true
        Accessible.checked: checked
        Accessible.name: qsTr("%1: no").arg(root.row.spoken)
        onClicked: root.say("no")
    }
}
