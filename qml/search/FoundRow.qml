import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One record that has the words.
PickRow {
    id: root

    required property string recordId
    required property string type
    required property string typeLabel
    required property string title
    required property string snippet
    required property date day
    required property string school
    required property string visit

    readonly property string about: Words.joined([root.typeLabel, root.title,
                                                  Words.shortDate(root.day)], " · ")

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: qsTr("%1. %2").arg(root.about).arg(root.snippet)

    contentItem: ColumnLayout {
        spacing: 0
        Caption {
            Layout.fillWidth: true
            text: root.about
        }
        BodyText {
            Layout.fillWidth: true
            text: root.snippet
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
