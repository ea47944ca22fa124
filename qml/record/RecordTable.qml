import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The records of one kind: what each is, its state, its school and what its kind tells it by.
Card {
    id: root

    required property RecordsController records
    signal recordWanted(string recordId)

    readonly property bool schools: root.records.schoolId === ""

    function enter() {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    padding: Theme.tight

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        Item {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            implicitHeight: head.implicitHeight
            RecordCells {
                id: head
                width: parent.width
                title: root.records.singular
                stateWord: root.records.hasStates ? qsTr("State") : ""
                school: root.schools ? qsTr("School") : ""
                first: root.records.columns.length > 0 ? root.records.columns[0] : ""
                second: root.records.columns.length > 1 ? root.records.columns[1] : ""
                third: root.records.columns.length > 2 ? root.records.columns[2] : ""
                columns: root.records.columns.length
                schools: root.schools
                states: root.records.hasStates
                head: true
            }
        }
        Hair { Layout.fillWidth: true }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            activeFocusOnTab: true
            clip: true
            model: root.records.records
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.Table
            Accessible.name: root.records.plural
            Keys.onReturnPressed: {
                const row = list.currentItem as RecordRow;
                if (row)
                    root.recordWanted(row.recordId);
            }
            T.ScrollBar.vertical: ScrollRail { }
            delegate: RecordRow {
                width: list.width
                focusPolicy: Qt.NoFocus
                current: ListView.isCurrentItem && list.activeFocus
                columns: root.records.columns.length
                schools: root.schools
                states: root.records.hasStates
                onClicked: root.recordWanted(recordId)
            }
        }
    }
}
