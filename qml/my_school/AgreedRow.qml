import QtQuick
import Cairn.Ui

/// One thing that was agreed, in two lines.
PickRow {
    id: root

    property string words
    property string about
    property bool alarming: false

    leftPadding: Theme.tight
    rightPadding: Theme.tight
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    Accessible.name: Words.joined([root.words, root.about], ", ")

    contentItem: Column {
        BodyText {
            width: parent.width
            text: root.words
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Caption {
            width: parent.width
            text: root.about
            color: root.alarming ? Theme.rose : Theme.soft
            Accessible.ignored: true
        }
    }
}
