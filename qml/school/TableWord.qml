import QtQuick
import Cairn.Ui

/// One cell of the table.
Text {
    property bool strong: false

    height: parent ? parent.height : implicitHeight
    visible: width > 0
    rightPadding: Theme.inside
    verticalAlignment: Text.AlignVCenter
    color: strong ? Theme.ink : Theme.soft
    font.family: Theme.family
    font.pixelSize: Theme.label + (strong ? 1 : 0)
    font.weight: strong ? Font.Medium : Font.Normal
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.ignored: true
}
