import QtQuick
import Cairn.Client
import Cairn.Ui

/// The screens of records of any kind.
Item {
    id: root

    required property Desk desk

    anchors.fill: parent

    ScreenSlot {
        shown: root.desk.screen === Desk.Records
        sourceComponent: RecordsPage {
            records: root.desk.records
            focus: true
            onRecordWanted: id => root.desk.openRecord(id)
            onBeginWanted: (kind, school) => root.desk.beginRecord(kind, school)
        }
    }
    ScreenSlot {
        shown: root.desk.screen === Desk.Record
        sourceComponent: RecordPage {
            record: root.desk.record
            focus: true
            onBackWanted: root.desk.back()
            onRecordWanted: id => root.desk.openRecord(id)
            onBeginWanted: (kind, school, path, owner) => root.desk.beginRecord(
                kind, school, path, owner)
            onDecideWanted: root.desk.show(Desk.Decide)
            onSchoolWanted: id => root.desk.openSchool(id)
            onVisitWanted: id => root.desk.openVisit(id)
            onHistoryWanted: id => root.desk.openHistory(id)
        }
    }
    ScreenSlot {
        shown: root.desk.screen === Desk.History
        sourceComponent: HistoryPage {
            history: root.desk.history
            now: root.desk.safety.now
            focus: true
            onBackWanted: root.desk.back()
        }
    }
}
