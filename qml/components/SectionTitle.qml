import QtQuick
import Cairn.Ui

/// The head of a column or a card.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
