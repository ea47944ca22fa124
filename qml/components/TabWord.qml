import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// A screen's name in the bar at the top.
T.AbstractButton {
    id: root

    property bool current: false
    property int waiting: 0 ///< how many things wait there for people

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.topBar
    leftPadding: Theme.inside + Theme.tight
    rightPadding: leftPadding
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: root.waiting > 0 ? qsTr("%1, %2 waiting").arg(root.text).arg(root.waiting)
                                      : root.text
    Accessible.selected: root.current
    Keys.onReturnPressed: clicked()

    contentItem: TabFace {
        label: root.text
        current: root.current
        waiting: root.waiting
    }
    background: Rectangle {
        color: root.hovered && !root.current ? Theme.tint(Theme.ink) : "transparent"
        Rectangle {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            anchors.leftMargin: root.leftPadding
            anchors.rightMargin: root.rightPadding
            height: Theme.ring + Theme.hairline
            visible: root.current
            color: Theme.slate
        }
        FocusRing {
            anchors.margins: Theme.ring
            shown: root.visualFocus
        }
    }
}
