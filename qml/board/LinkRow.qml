import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A note that may be linked with a judgement.
PickRow {
    id: root

    required property string noteId
    required property date at
    required property string author
    required property string kindLabel
    required property string words
    required property string link

    readonly property string linked: root.link === "for" ? qsTr("linked for")
        : root.link === "against" ? qsTr("linked against") : ""
    readonly property string about: Words.joined([Words.clock(root.at), root.kindLabel,
                                                  root.author], " · ")

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.linked, root.about, root.words], ". ")

    contentItem: RowLayout {
        spacing: Theme.inside
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.hairline
            Caption {
                Layout.fillWidth: true
                text: root.about
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                text: root.words
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Caption {
            Layout.alignment: Qt.AlignTop
            visible: text !== ""
            text: root.linked
            color: Theme.slate
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
}
