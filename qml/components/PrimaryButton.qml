import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// The one main deed of a screen.
T.Button {
    id: root

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.target
    leftPadding: Theme.between
    rightPadding: Theme.between
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: ButtonFace {
        iconName: root.icon.name
        label: root.text
        ink: Theme.slateText
        strong: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Qt.darker(Theme.slate, 1.15)
                         : root.hovered ? Qt.lighter(Theme.slate, 1.08) : Theme.slate
        FocusRing { shown: root.visualFocus }
    }
}
