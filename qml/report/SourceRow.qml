import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A note that something rests on.
PickRow {
    id: root

    required property string noteId
    required property string kind
    required property string author
    required property date at
    required property string words
    required property bool against

    readonly property string about: Words.joined([Words.clock(root.at), root.kind, root.author,
                                                  root.against ? qsTr("points the other way") : ""],
                                                 " · ")

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.about, root.words], ". ")

    contentItem: ColumnLayout {
        spacing: Theme.hairline
        Caption {
            Layout.fillWidth: true
            text: root.about
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            text: root.words
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
