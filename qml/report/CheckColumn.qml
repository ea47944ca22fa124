import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What is to be looked at before the note moves on; what keeps it comes first.
FocusScope {
    id: root

    required property ReportController report
    signal fieldWanted(string field)
    signal areaWanted(string area)
    signal decideWanted
    signal answerWanted(int point, string words)

    function lead(row: CheckRow) {
        if (row.kind === ReportController.Contested || row.kind === ReportController.Unread)
            root.decideWanted();
        else if (row.kind === ReportController.ToAgree)
            root.report.agree(row.area);
        else if (row.point > 0)
            root.answerWanted(row.point, row.sentence);
        else if (row.fieldId !== "")
            root.fieldWanted(row.fieldId);
        else if (row.area !== "")
            root.areaWanted(row.area);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    SectionTitle {
        id: title
        x: Theme.between
        y: Theme.between
        text: root.report.noteState === "shared" || root.report.noteState === "replied"
            ? qsTr("Before it is final") : qsTr("Before it is shared")
    }
    ListView {
        id: list
        anchors { top: title.bottom; left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors.margins: Theme.inside
        focus: true
        activeFocusOnTab: true
        clip: true
        spacing: Theme.inside
        model: root.report.checks
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: title.text
        T.ScrollBar.vertical: ScrollRail { }
        delegate: CheckRow {
            width: list.width - Theme.inside
            onClicked: root.lead(this)
        }
        Keys.onReturnPressed: {
            const row = list.currentItem as CheckRow;
            if (row)
                root.lead(row);
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.around
        visible: list.count === 0 && root.report.ready
        heading: root.report.noteState === "final" ? qsTr("Final") : qsTr("Nothing is in the way")
        advice: root.report.noteState === "final"
            ? qsTr("From now on there are only additions, shared in the same way.")
            : qsTr("Read the page once more as the head will read it.")
    }
    Hair {
        anchors { top: parent.top; left: parent.left; bottom: parent.bottom }
    }
}
