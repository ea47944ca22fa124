import QtQuick
import Cairn.Ui

/// What was agreed last time and is not done, and what the school still needs: it stands at the
/// side of this time's notes.
Column {
    id: root

    property alias promises: agreed.model
    property alias needs: open.model

    signal planWanted

    spacing: Theme.inside

    Hair { width: root.width }
    QuietButton {
        height: Theme.target - Theme.tight
        framed: false
        ink: Theme.slate
        text: qsTr("Needs and plan  Ctrl+P")
        Accessible.name: qsTr("Needs and plan, Ctrl+P")
        onClicked: root.planWanted()
    }
    SectionTitle {
        visible: agreed.count > 0
        leftPadding: Theme.inside + Theme.tight
        text: qsTr("Last time we agreed")
    }
    Repeater {
        id: agreed
        delegate: PromiseRow { }
    }
    SectionTitle {
        visible: open.count > 0
        leftPadding: Theme.inside + Theme.tight
        text: qsTr("Still open here")
    }
    Repeater {
        id: open
        delegate: BodyText {
            required property string statement
            required property string needState
            width: parent ? parent.width : 0
            leftPadding: Theme.inside + Theme.tight
            rightPadding: Theme.inside
            font.pixelSize: Theme.label + 1
            maximumLineCount: 2
            elide: Text.ElideRight
            text: statement
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("Need: %1. %2").arg(statement).arg(needState)
        }
    }
}
