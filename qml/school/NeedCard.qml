import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One need, in the words it was written in.
Card {
    id: root

    required property string needId
    required property string statement
    required property string area
    required property string needState
    required property string urgency
    signal picked

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Need: %1. %2").arg(root.statement).arg(root.needState)

    contentItem: ColumnLayout {
        spacing: Theme.tight
        Prose {
            Layout.fillWidth: true
            text: root.statement
        }
        Caption {
            Layout.fillWidth: true
            text: Words.joined([root.area, root.needState, root.urgency], " · ")
        }
        QuietButton {
            Layout.leftMargin: -Theme.inside
            Layout.preferredHeight: Theme.target - Theme.inside
            framed: false
            text: qsTr("Open")
            ink: Theme.slate
            Accessible.name: qsTr("Open the need: %1").arg(root.statement)
            onClicked: root.picked()
        }
    }
}
