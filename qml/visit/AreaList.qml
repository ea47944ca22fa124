import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// All areas, each with its notes and its provisional judgement.
FocusScope {
    id: root

    property alias areas: list.model
    property alias needs: open.needs
    property alias promises: open.promises
    signal areaWanted(string code)
    signal boardWanted
    signal planWanted
    signal lineWanted

    SectionTitle {
        id: title
        x: Theme.between
        y: Theme.between
        text: qsTr("Areas")
    }
    QuietButton {
        anchors { left: title.right; verticalCenter: title.verticalCenter }
        anchors.leftMargin: Theme.inside
        height: Theme.target - Theme.tight
        framed: false
        ink: Theme.slate
        text: qsTr("Board  Ctrl+B")
        Accessible.name: qsTr("Evidence and judgements, Ctrl+B")
        onClicked: root.boardWanted()
    }
    Caption {
        anchors { right: parent.right; baseline: title.baseline }
        anchors.rightMargin: Theme.between
        text: qsTr("notes")
        Accessible.ignored: true
    }
    ListView {
        id: list
        anchors { top: title.bottom; bottom: agreed.top; left: parent.left; right: parent.right }
        anchors.margins: Theme.tight
        anchors.topMargin: Theme.inside
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Areas")
        Keys.onReturnPressed: root.areaWanted((list.currentItem as AreaRow).code)
        Keys.onEscapePressed: root.lineWanted()
        T.ScrollBar.vertical: ScrollRail { }
        delegate: AreaRow {
            width: ListView.view ? ListView.view.width : 0
            focusPolicy: Qt.NoFocus
            ringShown: ListView.isCurrentItem && list.activeFocus
            onClicked: root.areaWanted(code)
        }
    }
    Scroller {
        id: agreed
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors.margins: Theme.tight
        anchors.bottomMargin: Theme.between
        height: Math.min(contentHeight, root.height * 0.45)
        contentHeight: open.implicitHeight
        LastAgreed {
            id: open
            width: agreed.width
            onPlanWanted: root.planWanted()
        }
    }
}
