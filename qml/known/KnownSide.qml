import QtQuick
import Cairn.Ui

/// One of two sides of equal width in a row: what it said then, or what it says now.
Column {
    id: root

    property string heading
    property string words
    property string marked ///< the words with what changed marked; empty: plainly
    property string absent ///< said where there are none

    width: parent ? (parent.width - Theme.around) / 2 : Theme.form
    spacing: Theme.tight

    Caption {
        text: root.heading
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Text {
        width: root.width
        text: root.words === "" ? root.absent
            : root.marked === "" ? root.words : Words.marked(root.marked)
        color: root.words === "" ? Theme.soft : Theme.ink
        textFormat: root.words === "" || root.marked === "" ? Text.PlainText : Text.StyledText
        wrapMode: Text.Wrap
        font.family: Theme.family
        font.pixelSize: Theme.body
        Accessible.ignored: true
    }
}
