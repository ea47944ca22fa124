import QtQuick
import Cairn.Ui

/// Three stones on one another.
Item {
    implicitWidth: Theme.icon
    implicitHeight: Theme.icon
    Accessible.ignored: true

    Rectangle {
        x: parent.width * 0.36
        y: parent.height * 0.06
        width: parent.width * 0.3
        height: parent.height * 0.24
        radius: height / 2
        color: Theme.slate
    }
    Rectangle {
        x: parent.width * 0.2
        y: parent.height * 0.36
        width: parent.width * 0.56
        height: parent.height * 0.27
        radius: height / 2
        color: Theme.slate
    }
    Rectangle {
        x: parent.width * 0.04
        y: parent.height * 0.69
        width: parent.width * 0.92
        height: parent.height * 0.29
        radius: height / 2
        color: Theme.slate
    }
}
