import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One record that may be chosen.
PickRow {
    id: root

    required property string recordId
    required property string title
    required property string school
    required property string stateWord

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.title, root.school, root.stateWord], ", ")

    contentItem: ColumnLayout {
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: root.title
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            visible: text !== ""
            text: Words.joined([root.school === root.title ? "" : root.school,
                                root.stateWord], " · ")
            Accessible.ignored: true
        }
    }
}
