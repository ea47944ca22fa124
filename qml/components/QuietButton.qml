import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// Every other deed. Without a text it is an icon, and `Accessible.name` must be given.
T.Button {
    id: root

    property color ink: Theme.ink
    property bool framed: true

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.target
    leftPadding: root.text === "" ? Theme.tight : Theme.inside + Theme.tight
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ButtonFace {
        iconName: root.icon.name
        label: root.text
        ink: root.checked ? Theme.slate : root.ink
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down || root.checked ? Theme.tint(Theme.slate)
             : root.hovered ? Theme.tint(Theme.ink) : root.framed ? Theme.surface : "transparent"
        border.width: root.framed || root.checked ? Theme.hairline : 0
        border.color: root.checked ? Theme.slate : Theme.line
        FocusRing { shown: root.visualFocus }
    }
}
