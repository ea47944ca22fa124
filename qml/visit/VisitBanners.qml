import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What became known while one writes. Quiet lines above the page; they never cover it.
ColumnLayout {
    id: root

    required property VisitController visit
    property date now
    signal decideWanted

    spacing: 0

    Banner {
        Layout.fillWidth: true
        iconName: "document-revert"
        message: root.visit.note.restoredWords === 0 ? ""
            : qsTr("Restored %1 typed at %2").arg(Words.words(root.visit.note.restoredWords))
              .arg(Words.moment(root.visit.note.restoredAt, root.now))
        onDismissed: root.visit.note.dismissRestored()
    }
    Banner {
        Layout.fillWidth: true
        iconName: "mail-receive"
        message: root.visit.arrivedNotes === 0 ? ""
            : qsTr("%1 from %2 came in").arg(Words.notes(root.visit.arrivedNotes))
                                        .arg(root.visit.arrivedFrom)
        onDismissed: root.visit.dismissArrived()
    }
    Banner {
        Layout.fillWidth: true
        meaning: Theme.amber
        message: root.visit.note.changedElsewhere
            ? qsTr("This note was changed on another laptop while you write. Your words stay here.")
            : ""
    }
    Banner {
        Layout.fillWidth: true
        iconName: "view-calendar"
        meaning: Theme.moss
        message: root.visit.calendarFile === "" ? ""
            : qsTr("Saved for your calendar as %1").arg(root.visit.calendarFile)
        onDismissed: root.visit.dismissCalendar()
    }
    Banner {
        id: apart
        property bool away: false
        Layout.fillWidth: true
        iconName: "view-split-left-right"
        meaning: Theme.rose
        message: root.visit.contested === 0 || apart.away ? ""
            : qsTr("%1 Settle that before the visit is recorded.")
              .arg(Words.apart(root.visit.contested))
        deed: qsTr("Decide")
        onChosen: root.decideWanted()
        onDismissed: apart.away = true
    }
    ErrorNote {
        Layout.fillWidth: true
        Layout.margins: Theme.inside
        sentence: root.visit.note.refusal !== "" ? root.visit.note.refusal
            : root.visit.judgement.refusal !== "" ? root.visit.judgement.refusal
            : root.visit.refusal
    }
}
