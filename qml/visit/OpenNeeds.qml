import QtQuick
import Cairn.Ui

/// What the school needs and has not met: last time's agreement, at the side of this time's notes.
Column {
    id: root

    property alias needs: repeater.model

    visible: repeater.count > 0
    spacing: Theme.inside

    Hair { width: root.width }
    SectionTitle {
        leftPadding: Theme.inside + Theme.tight
        text: qsTr("Still open here")
    }
    Repeater {
        id: repeater
        delegate: BodyText {
            required property string statement
            required property string needState
            width: root.width
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
