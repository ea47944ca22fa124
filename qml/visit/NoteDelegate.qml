import QtQuick
import Cairn.Client
import Cairn.Ui

/// One note: its time in the margin, its words on the page.
Item {
    id: root

    required property int index
    required property string noteId
    required property date at
    required property string author
    required property bool mine
    required property string kindLabel
    required property string words
    required property string sign
    required property string areas
    required property string roles
    required property string linked ///< what it is linked with, in words
    required property string linkTo ///< id; empty: nothing
    required property string standing
    required property string link
    required property NoteController note
    required property NoteTagging tagging
    property bool areaOpen: false
    property bool practice: false ///< there is no county that a note could be sent to
    property bool focusShown: false
    signal picked
    signal linkWanted(bool against)
    signal historyWanted
    signal followed

    readonly property string stand: root.practice ? "sent" : root.standing ///< as it is marked
    readonly property bool tagged: root.tagging.note === root.noteId
    readonly property string company: root.roles === "" ? "" : qsTr("with %1").arg(root.roles)
    readonly property bool edited: root.note.editedNote === root.noteId
    readonly property string about: Words.joined([root.mine ? "" : root.author,
                                                  root.kindLabel, root.company, root.areas],
                                                 " · ")
    readonly property string linkWord: root.link === "for" ? qsTr("evidence for")
        : root.link === "against" ? qsTr("evidence against") : ""

    /// The words alone are always there: what only some notes show is made for those.
    readonly property bool marked: root.sign !== "" || root.linkWord !== ""
                                   || root.stand !== "sent"
    readonly property bool more: root.edited || root.tagged || root.linked !== ""

    implicitHeight: body.height + 2 * Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([Words.clock(root.at), root.author, root.kindLabel,
                      root.company, root.areas, Words.stance(root.sign), root.words,
                      root.linked === "" ? "" : qsTr("linked with %1").arg(root.linked),
                      root.linkWord, root.practice ? "" : Words.mark(root.standing)], ", ")

    HoverHandler { id: over }
    TapHandler {
        onTapped: root.picked()
        onDoubleTapped: root.note.startEdit(root.noteId)
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: Theme.inside
        anchors.rightMargin: Theme.inside
        active: root.focusShown
        sourceComponent: Rectangle {
            radius: Theme.radius
            color: Theme.tint(Theme.slate)
            FocusRing {
                anchors.margins: 0
                shown: true
            }
        }
    }
    Caption {
        id: margin
        x: Theme.between
        y: Theme.inside
        width: Theme.label * 3.2
        text: Words.clock(root.at)
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Column {
        id: body
        x: margin.x + margin.width + Theme.between
        y: Theme.inside
        width: Math.min(root.width - Theme.between - body.x, Theme.proseWidth)

        Item {
            width: parent.width
            height: Math.max(about.height, marks.height)
            Caption {
                id: about
                width: parent.width - (root.marked ? marks.width + Theme.inside : 0)
                text: root.about
                Accessible.ignored: true
            }
            Loader {
                id: marks
                anchors.right: parent.right
                active: root.marked
                sourceComponent: NoteMarks {
                    sign: root.sign
                    linkWord: root.linkWord
                    standing: root.stand
                }
            }
        }
        Prose {
            width: parent.width
            visible: !root.edited
            text: root.words
            Accessible.ignored: true
        }
        Loader {
            width: parent.width
            active: root.more
            sourceComponent: NoteMore {
                note: root.note
                tagging: root.tagging
                edited: root.edited
                tagged: root.tagged
                linked: root.linked
                onFollowed: root.followed()
            }
        }
    }
    Loader {
        // Made for the one note that shows them: a note that comes in costs the typist no buttons.
        anchors { right: parent.right; top: parent.top }
        anchors.rightMargin: Theme.between
        active: (over.hovered || root.focusShown) && !root.edited && !root.tagged
        sourceComponent: NoteDeeds {
            mine: root.mine
            mayLink: root.areaOpen && root.link === ""
            isLinked: root.linkTo !== ""
            onTagsWanted: root.tagging.start(root.noteId)
            onFollowed: root.followed()
            onEditWanted: root.note.startEdit(root.noteId)
            onLinkWanted: against => root.linkWanted(against)
            onHistoryWanted: root.historyWanted()
        }
    }
}
