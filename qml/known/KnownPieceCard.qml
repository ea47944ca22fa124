import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A piece of evidence as it lay before who judged, beside what it says now.
Card {
    id: root

    required property string pieceId
    required property int fate
    required property bool against
    required property string about
    required property string aboutThen
    required property string wordsThen
    required property string wordsNow
    required property string marked
    required property string added
    required property string removed
    property bool ringShown: false

    readonly property bool same: root.fate === KnownController.Same
    readonly property string word: {
        switch (root.fate) {
        case KnownController.Changed: return qsTr("Changed since");
        case KnownController.Touched: return qsTr("Something beside its words changed since");
        case KnownController.Come: return qsTr("Came since; not known then");
        case KnownController.Gone: return qsTr("No longer linked");
        }
        return qsTr("As it was");
    }
    readonly property string heard: root.same ? root.wordsNow
        : root.fate === KnownController.Changed
          ? Words.joined([qsTr("Then: %1").arg(root.wordsThen),
                          root.removed === "" ? "" : qsTr("taken away: %1").arg(root.removed),
                          root.added === "" ? "" : qsTr("added: %1").arg(root.added)], ". ")
          : Words.joined([root.wordsThen, root.wordsNow], ". ")

    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.against ? qsTr("Against") : qsTr("For"), root.about,
                                   root.word, root.heard], ". ")

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: root.ringShown ? Theme.ring : Theme.hairline
        border.color: root.ringShown ? Theme.focus : Theme.hair
    }
    contentItem: ColumnLayout {
        spacing: Theme.inside
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            Icon {
                name: root.against ? "list-remove" : "list-add"
                tint: Theme.slate
                size: Theme.smallIcon
            }
            Caption {
                Layout.fillWidth: true
                text: root.about
                Accessible.ignored: true
            }
            Icon {
                name: root.same ? "dialog-ok-apply" : "clock"
                tint: root.same ? Theme.moss : Theme.amber
                size: Theme.smallIcon
            }
            Caption {
                text: root.word
                color: root.same ? Theme.moss : Theme.amber
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: root.aboutThen !== ""
            text: qsTr("Then: %1").arg(root.aboutThen)
            color: Theme.amber
            Accessible.ignored: true
        }
        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.proseWidth
            visible: root.same || root.fate === KnownController.Touched
            text: root.wordsNow
            Accessible.ignored: true
        }
        Row {
            Layout.fillWidth: true
            visible: !root.same && root.fate !== KnownController.Touched
            spacing: Theme.around
            KnownSide {
                heading: qsTr("Then")
                words: root.wordsThen
                absent: qsTr("It was not linked, or not known.")
            }
            KnownSide {
                heading: qsTr("Now")
                words: root.fate === KnownController.Gone ? "" : root.wordsNow
                marked: root.marked
                absent: qsTr("Nothing rests on it any more.")
            }
        }
    }
}
