import QtQuick
import Cairn.Ui

/// An empty page shows what a note may look like.
Column {
    spacing: Theme.between

    BodyText {
        width: parent.width
        color: Theme.soft
        text: qsTr("Nothing written yet. A note is a line and Enter; its time is kept. As:")
    }
    Repeater {
        model: [qsTr("Three groups, three adults. All used the same words. #teaching"),
                qsTr("- Five of fourteen home books had sounds not yet taught. #curriculum"),
                qsTr("> Ask the head who checks the books of pupils who joined mid-year.")]
        delegate: Prose {
            required property string modelData
            width: parent ? parent.width : 0
            color: Theme.soft
            text: modelData
        }
    }
}
