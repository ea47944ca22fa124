import QtQuick
import Cairn.Ui

/// Labels and times: small and soft.
Text {
    color: Theme.soft
    font.family: Theme.family
    font.pixelSize: Theme.label
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
