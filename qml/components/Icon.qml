import QtQuick
import Cairn.Ui

/// A picture of the icon theme in one colour. It stands beside a word or inside a control that has
/// a name, so screen readers pass over it.
Image {
    id: root

    property string name
    property color tint: Theme.ink
    property int size: Theme.icon

    width: root.size
    height: root.size
    sourceSize.width: root.size
    sourceSize.height: root.size
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + String(root.tint).slice(1)
    Accessible.ignored: true
}
