import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The notes of a visit, as a page. Keys: arrows move; E rewrites one's own, T types its tags anew,
/// a sign gives it that sign; G goes to what it is linked with; L links it to the open area as
/// evidence, Shift+L against it.
FocusScope {
    id: root

    required property VisitController visit
    required property bool practice
    signal lineWanted
    signal historyWanted(string noteId)
    signal recordWanted(string recordId)

    /// A note of this visit is shown in its place, everything else on its own page.
    function follow(id: string) {
        if (root.visit.placeOf(id) >= 0)
            root.showNote(id);
        else
            root.recordWanted(id);
    }

    function showNote(noteId: string) {
        list.currentIndex = root.visit.placeOf(noteId);
        list.positionViewAtIndex(list.currentIndex, ListView.Beginning);
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function enter() {
        list.currentIndex = list.count - 1;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    ListView {
        id: list

        property bool atFoot: true ///< what comes is followed, unless one reads further up

        function followFoot() {
            if (list.atFoot)
                list.positionViewAtEnd();
        }

        readonly property NoteDelegate note: list.currentItem as NoteDelegate

        // Notes that come into a list of no height are not made from the top only to be let go for
        // those at the foot, where it opens.
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: list.count === 0 ? 0 : parent.height
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.visit.notes
        topMargin: Theme.between
        bottomMargin: Theme.between
        boundsBehavior: Flickable.StopAtBounds
        currentIndex: -1
        highlightMoveDuration: 0
        cacheBuffer: list.count === 0 ? 0 : Theme.target * 20
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Notes of this visit")
        onCountChanged: list.followFoot()
        onHeightChanged: list.followFoot()
        onContentHeightChanged: list.followFoot()
        onMovementEnded: list.atFoot = list.atYEnd
        onCurrentIndexChanged: list.atFoot = list.currentIndex < 0
                               || list.currentIndex === list.count - 1
        Keys.onPressed: event => {
            if (!list.note || event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
                return;
            event.accepted = true;
            if (event.key === Qt.Key_E || event.key === Qt.Key_Return)
                root.visit.note.startEdit(list.note.noteId);
            else if (event.key === Qt.Key_H)
                root.historyWanted(list.note.noteId);
            else if (event.key === Qt.Key_T || event.text === "#" || event.text === "@")
                root.visit.tagging.start(list.note.noteId);
            else if (event.text !== "" && "+-!>?".includes(event.text))
                root.visit.tagging.sign(list.note.noteId, event.text);
            else if (event.key === Qt.Key_G && list.note.linkTo !== "")
                list.note.followed();
            else if (event.key === Qt.Key_L)
                root.visit.judgement.link(list.note.noteId, event.modifiers & Qt.ShiftModifier);
            else
                event.accepted = false;
        }
        Keys.onEscapePressed: root.lineWanted()
        T.ScrollBar.vertical: ScrollRail { }

        delegate: NoteDelegate {
            width: list.width
            note: root.visit.note
            tagging: root.visit.tagging
            onFollowed: linkTo === noteId ? root.recordWanted(noteId) : root.follow(linkTo)
            practice: root.practice
            areaOpen: root.visit.judgement.area !== ""
            focusShown: ListView.isCurrentItem && list.activeFocus
            onPicked: {
                list.currentIndex = index;
                list.forceActiveFocus();
            }
            onLinkWanted: against => root.visit.judgement.link(noteId, against)
            onHistoryWanted: root.historyWanted(noteId)
        }
    }
    EmptyNotes {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.around, Theme.proseWidth)
        visible: list.count === 0 && root.visit.visitId !== ""
    }
    Connections {
        target: root.visit.tagging
        function onNoteChanged() {
            if (root.visit.tagging.note === "")
                list.forceActiveFocus();
        }
    }
    Connections {
        target: root.visit.note
        function onEditKept() { list.forceActiveFocus(); }
        function onNoteKept() { list.atFoot = true; }
    }
}
