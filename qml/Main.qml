import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client

/// The window: the bar, one screen, the truth about safety.
T.ApplicationWindow {
    id: root

    required property Desk desk

    readonly property bool isOpen: root.desk.screen !== Desk.SignIn

    width: 1366
    height: 768
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: root.desk.safety.practice ? qsTr("Practice – Cairn")
         : root.desk.screen === Desk.Visit ? qsTr("%1 – Cairn").arg(root.desk.visit.school)
                                           : qsTr("Cairn")
    color: Theme.paper
    font.family: Theme.family
    font.pixelSize: Theme.body

    Binding { target: Theme; property: "scheme"; value: root.desk.appearance.scheme }
    Binding { target: Theme; property: "scale"; value: root.desk.appearance.scale }
    Binding { target: Theme; property: "calm"; value: root.desk.appearance.calm }
    Binding { target: Writing; property: "speller"; value: root.desk.speller }

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.desk.show(Desk.Today)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.desk.show(Desk.Schools)
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: root.desk.show(Desk.Decide)
    }
    Shortcut {
        sequence: "Ctrl+4"
        onActivated: root.desk.show(Desk.Records)
    }
    Shortcut {
        sequence: "Ctrl+5"
        onActivated: root.desk.show(Desk.Sync)
    }
    Shortcut {
        // A field with the caret in it takes its own typing back first.
        sequence: "Ctrl+Z"
        onActivated: root.desk.undo.undo()
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: root.desk.searching = true
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: Qt.quit()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PracticeLine {
            Layout.fillWidth: true
            visible: root.desk.safety.practice
        }
        TopBar {
            Layout.fillWidth: true
            visible: root.isOpen
            desk: root.desk
            onMenuWanted: menu.open()
        }
        Banner {
            Layout.fillWidth: true
            iconName: "edit-undo"
            message: root.desk.undo.takenBack === "" ? root.desk.undo.refusal
                : qsTr("Taken back. %1").arg(root.desk.undo.takenBack)
            meaning: root.desk.undo.takenBack === "" ? Theme.amber : Theme.slate
            onDismissed: root.desk.undo.dismiss()
        }
        Banner {
            id: unspelled
            property bool away: false
            Layout.fillWidth: true
            iconName: "tools-check-spelling"
            message: root.desk.speller.absent && !unspelled.away
                ? qsTr("Spelling is not checked: this computer has no British English dictionary.")
                : ""
            onDismissed: unspelled.away = true
        }
        FocusScope {
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            Keys.onEscapePressed: root.desk.back()

            ScreenSlot {
                shown: root.desk.screen === Desk.SignIn
                sourceComponent: SignInPage {
                    account: root.desk.account
                    focus: true
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Today && root.desk.mySchool.mine
                sourceComponent: MySchoolPage {
                    school: root.desk.mySchool
                    safety: root.desk.safety
                    focus: true
                    onNoteWanted: id => root.desk.openNoteAnswer(id)
                    onRecordWanted: id => root.desk.openRecord(id)
                    onDecideWanted: root.desk.show(Desk.Decide)
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.NoteAnswer
                sourceComponent: NoteAnswerPage {
                    note: root.desk.noteAnswer
                    focus: true
                    onDecideWanted: root.desk.show(Desk.Decide)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Today && !root.desk.mySchool.mine
                sourceComponent: TodayPage {
                    today: root.desk.today
                    safety: root.desk.safety
                    moderation: root.desk.moderation
                    onCaseWanted: id => root.desk.openCase(id)
                    focus: true
                    onVisitWanted: id => root.desk.openVisit(id)
                    onSchoolsWanted: root.desk.show(Desk.Schools)
                    onDecideWanted: root.desk.show(Desk.Decide)
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Schools
                sourceComponent: SchoolsPage {
                    schools: root.desk.schools
                    focus: true
                    onSchoolWanted: id => root.desk.openSchool(id)
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.School
                sourceComponent: SchoolPage {
                    school: root.desk.school
                    focus: true
                    onVisitWanted: id => root.desk.openVisit(id)
                    onRecordWanted: id => root.desk.openRecord(id)
                    onRecordsWanted: id => root.desk.openRecords(id)
                    onPlanWanted: id => root.desk.openPlan(id)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Visit
                ahead: root.desk.today.ready
                sourceComponent: VisitPage {
                    visit: root.desk.visit
                    safety: root.desk.safety
                    focus: true
                    onSchoolWanted: id => root.desk.openSchool(id)
                    onHistoryWanted: id => root.desk.openHistory(id)
                    onRecordWanted: id => root.desk.openRecord(id)
                    onDecideWanted: root.desk.show(Desk.Decide)
                    onPrepareWanted: root.desk.openPrepare(root.desk.visit.visitId)
                    onSafeguardingWanted: root.desk.safeguarding.open(root.desk.visit.schoolId)
                    onBoardWanted: root.desk.openBoard()
                    onPlanWanted: root.desk.openPlan(root.desk.visit.schoolId)
                    onKnownWanted: root.desk.openKnown(root.desk.visit.judgement.recordId)
                    onCaseWanted: id => root.desk.openCase(id)
                    onReportWanted: root.desk.openReport(root.desk.visit.visitId)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Prepare
                sourceComponent: PreparePage {
                    prepare: root.desk.prepare
                    safety: root.desk.safety
                    focus: true
                    onVisitWanted: id => root.desk.openVisit(id)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Board
                sourceComponent: BoardPage {
                    visit: root.desk.visit
                    focus: true
                    onNoteWanted: id => root.desk.openNote(id)
                    onKnownWanted: root.desk.openKnown(root.desk.visit.judgement.recordId)
                    onCaseWanted: id => root.desk.openCase(id)
                    onDecideWanted: root.desk.show(Desk.Decide)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Report
                sourceComponent: ReportPage {
                    report: root.desk.report
                    focus: true
                    onNoteWanted: id => root.desk.openNote(id)
                    onAreaWanted: area => root.desk.openArea(area)
                    onDecideWanted: root.desk.show(Desk.Decide)
                    onBackWanted: root.desk.back()
                }
            }
            ScreenSlot {
                shown: root.desk.screen === Desk.Decide
                sourceComponent: DecidePage {
                    decide: root.desk.decide
                    safety: root.desk.safety
                    person: root.desk.account.person
                    focus: true
                }
            }
            RecordSlots { desk: root.desk }
            PlanSlots { desk: root.desk }
            ScreenSlot {
                shown: root.desk.screen === Desk.Sync
                sourceComponent: SyncPage {
                    sync: root.desk.sync
                    safety: root.desk.safety
                    focus: true
                    onRecordWanted: id => root.desk.openRecord(id)
                }
            }
        }
        SafetyStrip {
            Layout.fillWidth: true
            visible: root.isOpen
            safety: root.desk.safety
            onDetailsWanted: root.desk.show(Desk.Sync)
        }
    }
    SearchSheet { desk: root.desk }
    SafeguardingSheet { safeguarding: root.desk.safeguarding }
    DeskMenu {
        id: menu
        desk: root.desk
    }
}
