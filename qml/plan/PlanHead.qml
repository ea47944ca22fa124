import QtQuick
import Cairn.Ui

/// The names of the columns, above the cells that they name.
Rectangle {
    id: root

    required property PlanColumns columns
    property real contentX: 0

    implicitHeight: Theme.target
    color: Theme.sunken
    clip: true

    Repeater {
        model: root.columns.count
        delegate: Caption {
            required property int index
            x: root.columns.left(index) + Theme.inside - root.contentX
            width: root.columns.width(index) - Theme.inside
            height: root.height
            verticalAlignment: Text.AlignVCenter
            text: root.columns.name(index)
            Accessible.role: Accessible.ColumnHeader
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
