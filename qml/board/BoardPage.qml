import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The evidence board: a row an area, what speaks for it and against it, what is thought of it.
/// Keys: J and K or arrows move, 1 to 4 judge, L links notes, R writes why.
FocusScope {
    id: root

    required property VisitController visit
    signal noteWanted(string noteId)
    signal decideWanted
    signal knownWanted
    signal caseWanted(string moderation)
    signal backWanted

    readonly property bool roomy: root.width / Theme.scale >= 1000

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Evidence and judgements of the visit to %1").arg(root.visit.school)
    onVisibleChanged: {
        if (root.visible) {
            list.forceActiveFocus(Qt.TabFocusReason);
            root.look();
        } else {
            linking.close();
        }
    }
    Component.onCompleted: list.forceActiveFocus(Qt.TabFocusReason)

    Shortcut {
        enabled: root.visible && root.visit.judgement.recordId !== ""
        sequence: "Ctrl+E"
        onActivated: root.knownWanted()
    }

    Shortcut {
        enabled: root.visible && root.visit.judgement.moderation !== ""
        sequence: "Ctrl+M"
        onActivated: root.caseWanted(root.visit.judgement.moderation)
    }

    /// The judgement beside the board is that of the row.
    function look() {
        if (list.row && root.visible)
            root.visit.judgement.openArea(list.row.code);
    }
    function judge(place: int) {
        root.visit.judgement.choosePlace(place);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            QuietButton {
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                Accessible.name: qsTr("Back")
                onClicked: root.backWanted()
            }
            PageTitle {
                text: qsTr("Evidence and judgements")
                font.pixelSize: Theme.heading
            }
            Caption {
                Layout.fillWidth: true
                text: Words.joined([root.visit.school, Words.day(root.visit.day)], " · ")
            }
            Caption {
                visible: root.roomy
                text: qsTr("J K move · 1–4 judge · L link · R reason")
            }
        }
        Hair { Layout.fillWidth: true }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            sentence: root.visit.judgement.refusal
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0
                BoardHead { Layout.fillWidth: true }
                ListView {
                    id: list
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    activeFocusOnTab: true
                    clip: true
                    model: root.visit.board
                    currentIndex: -1
                    highlightMoveDuration: 0
                    boundsBehavior: Flickable.StopAtBounds
                    Accessible.role: Accessible.Table
                    Accessible.name: qsTr("Areas")
                    T.ScrollBar.vertical: ScrollRail { }

                    readonly property BoardRow row: list.currentItem as BoardRow

                    onActiveFocusChanged: {
                        if (list.activeFocus && list.currentIndex < 0)
                            list.currentIndex = 0;
                    }
                    onRowChanged: root.look()
                    delegate: BoardRow {
                        width: list.width
                        current: ListView.isCurrentItem
                        ringShown: ListView.isCurrentItem && list.activeFocus
                        onClicked: {
                            list.currentIndex = index;
                            list.forceActiveFocus();
                        }
                    }
                    Keys.onPressed: event => {
                        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
                            return;
                        event.accepted = true;
                        switch (event.key) {
                        case Qt.Key_J: list.incrementCurrentIndex(); break;
                        case Qt.Key_K: list.decrementCurrentIndex(); break;
                        case Qt.Key_1: root.judge(1); break;
                        case Qt.Key_2: root.judge(2); break;
                        case Qt.Key_3: root.judge(3); break;
                        case Qt.Key_4: root.judge(4); break;
                        case Qt.Key_L: linking.open(); break;
                        case Qt.Key_R: panel.write(); break;
                        default: event.accepted = false;
                        }
                    }
                }
            }
            Rectangle {
                Layout.preferredWidth: Theme.side
                Layout.fillHeight: true
                visible: root.roomy
                color: Theme.sunken
                JudgementPanel {
                    id: panel
                    anchors.fill: parent
                    visible: root.visit.judgement.area !== ""
                    alone: false
                    judgement: root.visit.judgement
                    onCloseWanted: list.forceActiveFocus(Qt.TabFocusReason)
                    onDecideWanted: root.decideWanted()
                    onNoteWanted: id => root.noteWanted(id)
                    onKnownWanted: root.knownWanted()
                    onCaseWanted: id => root.caseWanted(id)
                }
                Hair {
                    anchors { top: parent.top; left: parent.left; bottom: parent.bottom }
                }
            }
        }
    }
    LinkSheet {
        id: linking
        visit: root.visit
        onClosed: {
            if (root.visible)
                list.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
