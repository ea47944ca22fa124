import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// The names of the board's columns, as wide as the cells of BoardRow below them.
Rectangle {
    id: root

    implicitHeight: Theme.target
    color: Theme.sunken

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.between
        spacing: Theme.between
        Caption {
            Layout.preferredWidth: Theme.rail * 0.85
            text: qsTr("Area")
        }
        Caption {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Strengths")
        }
        Caption {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Concerns")
        }
        Caption {
            Layout.preferredWidth: Theme.rail * 0.8
            text: qsTr("Evidence")
        }
        Caption {
            Layout.preferredWidth: Theme.rail * 0.6
            text: qsTr("Judgement")
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
