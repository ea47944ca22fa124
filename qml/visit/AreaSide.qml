import QtQuick
import Cairn.Client
import Cairn.Ui

/// The areas with what was noted under each; one of them opened shows its judgement.
Rectangle {
    id: root

    required property VisitController visit
    signal decideWanted
    signal boardWanted
    signal planWanted
    signal lineWanted
    signal noteWanted(string noteId)
    signal knownWanted
    signal caseWanted(string moderation)

    color: Theme.sunken

    AreaList {
        anchors.fill: parent
        visible: root.visit.judgement.area === ""
        areas: root.visit.areas
        needs: root.visit.needs
        promises: root.visit.promises
        onAreaWanted: code => root.visit.judgement.openArea(code)
        onBoardWanted: root.boardWanted()
        onPlanWanted: root.planWanted()
        onLineWanted: root.lineWanted()
    }
    JudgementPanel {
        anchors.fill: parent
        visible: root.visit.judgement.area !== ""
        judgement: root.visit.judgement
        onCloseWanted: {
            root.visit.judgement.openArea("");
            root.lineWanted();
        }
        onDecideWanted: root.decideWanted()
        onNoteWanted: id => root.noteWanted(id)
        onKnownWanted: root.knownWanted()
        onCaseWanted: id => root.caseWanted(id)
    }
    Hair {
        anchors { top: parent.top; left: parent.left; bottom: parent.bottom }
    }
}
