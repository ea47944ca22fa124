import QtQuick
import Cairn.Ui

/// Words of the program.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
