import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// A sheet on the desk: border, no shadow.
T.Pane {
    id: root

    property color tint: "transparent" ///< a meaning that the whole sheet has

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.between

    background: Rectangle {
        radius: Theme.radius
        color: root.tint.a > 0 ? Theme.tint(root.tint) : Theme.surface
        border.width: Theme.hairline
        border.color: root.tint.a > 0 ? root.tint : Theme.hair
    }
}
