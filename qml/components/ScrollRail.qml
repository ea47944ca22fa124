import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// Shows where one is in a long list, and takes the mouse.
T.ScrollBar {
    id: root

    implicitWidth: Theme.inside + Theme.tight
    implicitHeight: Theme.inside + Theme.tight
    padding: Theme.hairline * 2
    minimumSize: 0.06
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: Theme.inside
        implicitHeight: Theme.inside
        radius: width / 2
        color: root.pressed || root.hovered ? Theme.line : Theme.hair
    }
}
