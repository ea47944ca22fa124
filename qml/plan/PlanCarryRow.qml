import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One thing that was not finished, as it stood in the plan before.
PickRow {
    id: root

    required property int index
    required property string lineId
    required property string kindLabel
    required property int depth
    required property string words
    required property string stateLabel

    leftPadding: Theme.inside + root.depth * Theme.between
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.kindLabel, root.words, root.stateLabel], ", ")

    contentItem: ColumnLayout {
        spacing: Theme.hairline
        BodyText {
            Layout.fillWidth: true
            text: root.words
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            text: Words.joined([root.kindLabel, root.stateLabel], " · ")
            Accessible.ignored: true
        }
    }
}
