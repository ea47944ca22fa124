import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A note that a judgement rests on.
Card {
    id: root

    required property string evidenceId
    required property string noteId
    required property string kindLabel
    required property string directness
    required property string words
    required property string author
    required property date at
    required property bool against
    required property bool moved
    signal noteWanted
    signal unlinkWanted

    readonly property string since: root.moved ? qsTr("Changed since it was judged on.") : ""

    padding: Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3. %4").arg(root.against ? qsTr("Against") : qsTr("For"))
                     .arg(root.kindLabel).arg(root.directness)
                     .arg(Words.joined([root.words, root.since], " "))

    contentItem: RowLayout {
        spacing: Theme.inside
        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.against ? "list-remove" : "list-add"
            tint: Theme.slate
            size: Theme.smallIcon
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.hairline
            Caption {
                Layout.fillWidth: true
                text: Words.joined([root.kindLabel, root.directness, root.author], " · ")
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                text: root.words
                font.pixelSize: Theme.label + 1
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
                TapHandler { onTapped: root.noteWanted() }
            }
            Caption {
                Layout.fillWidth: true
                visible: root.moved
                text: root.since
                color: Theme.amber
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
        QuietButton {
            Layout.alignment: Qt.AlignTop
            framed: false
            icon.name: "edit-delete-remove"
            ink: Theme.soft
            Accessible.name: qsTr("Unlink this note from the judgement")
            onClicked: root.unlinkWanted()
        }
    }
}
