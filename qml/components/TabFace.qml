import QtQuick
import Cairn.Ui

/// The word of a tab, and in a pebble how many things wait there.
Item {
    id: root

    property string label
    property bool current: false
    property int waiting: 0

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.inside
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: root.label
            color: root.current ? Theme.ink : Theme.soft
            font.family: Theme.family
            font.pixelSize: Theme.body
            font.weight: root.current ? Font.DemiBold : Font.Medium
            Accessible.ignored: true
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.waiting > 0
            width: Math.max(height, number.implicitWidth + Theme.inside)
            height: number.implicitHeight + Theme.tight
            radius: height / 2
            color: Theme.rose
            Text {
                id: number
                anchors.centerIn: parent
                text: root.waiting
                color: Theme.roseText
                font.family: Theme.family
                font.pixelSize: Theme.label
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
    }
}
