import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// A row of a list that can be opened: by mouse, by Enter, with a ring where the keyboard is.
T.ItemDelegate {
    id: root

    property bool current: false

    implicitWidth: ListView.view ? ListView.view.width : implicitContentWidth
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.between
    rightPadding: Theme.between
    topPadding: Theme.inside
    bottomPadding: Theme.inside
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ListItem
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.radius
        color: root.current || root.down ? Theme.tint(Theme.slate)
                                         : root.hovered ? Theme.tint(Theme.ink) : "transparent"
        FocusRing {
            anchors.margins: 0
            shown: root.activeFocus && root.focusReason !== Qt.MouseFocusReason
        }
    }
}
