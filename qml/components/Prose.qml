import QtQuick
import Cairn.Ui

/// Words of people: the largest thing on a screen, set to be read.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.prose
    lineHeight: Theme.prose * Theme.leading
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.Paragraph
    Accessible.name: text
}
