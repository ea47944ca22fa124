import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A visit while it goes on. The page of notes is the work; the day stands left of it, the areas
/// right of it, and the caret stands in the line at the foot.
FocusScope {
    id: root

    required property VisitController visit
    required property SafetyController safety
    signal schoolWanted(string schoolId)
    signal decideWanted
    signal prepareWanted
    signal safeguardingWanted
    signal reportWanted
    signal boardWanted
    signal planWanted
    signal knownWanted
    signal caseWanted(string moderation)
    signal backWanted
    signal historyWanted(string recordId)
    signal recordWanted(string recordId)

    readonly property real letters: root.width / Theme.scale
    readonly property bool showsDay: root.letters >= 1000
    readonly property bool showsAreas: root.letters >= 800 || root.areasAsked
    property bool areasAsked: false ///< on a narrow screen the areas come when asked for

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Visit to %1").arg(root.visit.school)
    onVisibleChanged: root.takeKeyboard()
    Component.onCompleted: root.takeKeyboard()

    function takeKeyboard() {
        if (root.visible)
            line.forceActiveFocus();
    }

    Shortcut {
        enabled: root.visible
        sequences: ["F2", "Ctrl+Space"]
        onActivated: line.forceActiveFocus()
    }
    Shortcut {
        enabled: root.visible
        sequence: "F9"
        onActivated: root.safeguardingWanted()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+T"
        onActivated: line.chooseKind()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+Shift+T"
        onActivated: root.visit.parts.end()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+J"
        onActivated: root.areasAsked = !root.areasAsked
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+B"
        onActivated: root.boardWanted()
    }
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
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+P"
        onActivated: root.planWanted()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+R"
        onActivated: root.reportWanted()
    }
    Connections {
        target: root.visit
        function onNoteWanted(note: string) { stream.showNote(note); }
    }
    Repeater {
        model: 4
        delegate: Item {
            id: place
            required property int index
            Shortcut {
                enabled: root.visible && root.visit.judgement.area !== ""
                sequence: "Alt+" + (place.index + 1)
                onActivated: root.visit.judgement.choosePlace(place.index + 1)
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        VisitHeader {
            Layout.fillWidth: true
            visit: root.visit
            compact: root.letters < 1000
            areasHidden: !root.showsAreas
            onSchoolWanted: id => root.schoolWanted(id)
            onReportWanted: root.reportWanted()
            onBackWanted: root.backWanted()
            onPrepareWanted: root.prepareWanted()
            onSafeguardingWanted: root.safeguardingWanted()
            onAreasWanted: root.areasAsked = true
        }
        VisitBanners {
            Layout.fillWidth: true
            visit: root.visit
            now: root.safety.now
            onDecideWanted: root.decideWanted()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            DayRail {
                Layout.preferredWidth: Theme.rail
                Layout.fillHeight: true
                visible: root.showsDay
                visit: root.visit
                onNoteWanted: id => stream.showNote(id)
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: 0
                NoteStream {
                    id: stream
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visit: root.visit
                    practice: root.safety.practice
                    onLineWanted: line.forceActiveFocus()
                    onHistoryWanted: id => root.historyWanted(id)
                    onRecordWanted: id => root.recordWanted(id)
                }
                QuickNote {
                    id: line
                    Layout.fillWidth: true
                    note: root.visit.note
                    parts: root.visit.parts
                    focus: true
                    onStreamWanted: stream.enter()
                }
            }
            AreaSide {
                Layout.preferredWidth: Theme.side
                Layout.maximumWidth: root.width
                Layout.fillHeight: true
                visible: root.showsAreas
                visit: root.visit
                onDecideWanted: root.decideWanted()
                onBoardWanted: root.boardWanted()
                onPlanWanted: root.planWanted()
                onKnownWanted: root.knownWanted()
                onCaseWanted: id => root.caseWanted(id)
                onLineWanted: line.forceActiveFocus()
                onNoteWanted: id => stream.showNote(id)
            }
        }
    }
}
