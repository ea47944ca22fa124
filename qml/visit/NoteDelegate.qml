import QtQuick
import QtQuick.Layouts
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
    property bool focusShown: false
    signal picked
    signal linkWanted(bool against)
    signal historyWanted
    signal followed

    readonly property bool tagged: root.tagging.note === root.noteId
    readonly property string company: root.roles === "" ? "" : qsTr("with %1").arg(root.roles)
    readonly property bool edited: root.note.editedNote === root.noteId
    readonly property string about: Words.joined([root.mine ? "" : root.author,
                                                  root.kindLabel, root.company, root.areas],
                                                 " · ")
    readonly property string linkWord: root.link === "for" ? qsTr("evidence for")
        : root.link === "against" ? qsTr("evidence against") : ""

    implicitHeight: body.implicitHeight + 2 * Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([Words.clock(root.at), root.author, root.kindLabel,
                      root.company, root.areas, Words.stance(root.sign), root.words,
                      root.linked === "" ? "" : qsTr("linked with %1").arg(root.linked),
                      root.linkWord, Words.mark(root.standing)], ", ")

    HoverHandler { id: over }
    TapHandler { onTapped: root.picked() }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        onDoubleTapped: root.note.startEdit(root.noteId)
    }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.inside
        anchors.rightMargin: Theme.inside
        radius: Theme.radius
        color: root.focusShown ? Theme.tint(Theme.slate) : "transparent"
        FocusRing {
            anchors.margins: 0
            shown: root.focusShown
        }
    }
    RowLayout {
        id: body
        x: Theme.between
        y: Theme.inside
        width: Math.min(root.width - 2 * Theme.between,
                        Theme.proseWidth + margin.width + Theme.between)
        spacing: Theme.between

        Caption {
            id: margin
            Layout.preferredWidth: Theme.label * 3.2
            Layout.alignment: Qt.AlignTop
            text: Words.clock(root.at)
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.inside
                Caption {
                    Layout.fillWidth: true
                    text: root.about
                    Accessible.ignored: true
                }
                Row {
                    visible: root.sign !== ""
                    spacing: Theme.tight
                    Icon {
                        name: Words.stanceIcon(root.sign)
                        size: Theme.smallIcon
                        tint: Theme.slate
                    }
                    Caption {
                        text: Words.stance(root.sign)
                        color: Theme.slate
                        font.weight: Font.Medium
                        Accessible.ignored: true
                    }
                }
                Caption {
                    visible: root.linkWord !== ""
                    text: root.linkWord
                    color: Theme.slate
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
                StateMark {
                    visible: root.standing !== "sent" && root.standing !== "waiting"
                    standing: root.standing
                }
                Icon {
                    visible: root.standing === "waiting"
                    name: "clock"
                    tint: Theme.soft
                    size: Theme.smallIcon
                    Accessible.ignored: false
                    Accessible.role: Accessible.Graphic
                    Accessible.name: Words.mark("waiting")
                }
            }
            Prose {
                Layout.fillWidth: true
                visible: !root.edited
                text: root.words
                Accessible.ignored: true
            }
            Loader {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tight
                active: root.edited
                visible: active
                sourceComponent: NoteEditor { note: root.note }
            }
            Row {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tight
                visible: root.linked !== ""
                spacing: Theme.tight
                Icon {
                    name: "insert-link"
                    size: Theme.smallIcon
                    tint: Theme.soft
                }
                Caption {
                    width: parent.width - Theme.smallIcon - Theme.tight
                    text: root.linked
                    color: over.hovered ? Theme.slate : Theme.soft
                    Accessible.ignored: true
                    TapHandler { onTapped: root.followed() }
                }
            }
            Loader {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tight
                active: root.tagged
                visible: active
                sourceComponent: TagEditor { tagging: root.tagging }
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
