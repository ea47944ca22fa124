import QtQuick
import Cairn.Ui

/// What this screen is about.
Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.title
    font.weight: Font.DemiBold
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
