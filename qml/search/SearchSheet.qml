import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Ctrl+K: every word on this laptop.
FloatPopup {
    id: root

    required property Desk desk

    function lead(row: FoundRow) {
        root.desk.searching = false;
        if (row.visit !== "")
            root.desk.openVisit(row.visit);
        else if (row.type === "school")
            root.desk.openSchool(row.school);
        else
            root.desk.openRecord(row.recordId);
    }

    x: parent ? (parent.width - width) / 2 : 0
    y: Theme.topBar + Theme.between
    width: Math.min(parent ? parent.width - 2 * Theme.around : 0, Theme.form * 1.7)
    padding: Theme.inside
    modal: true
    visible: root.desk.searching
    onClosed: root.desk.searching = false
    onOpened: words.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SearchLine {
            id: words
            Layout.fillWidth: true
            focus: true
            placeholderText: qsTr("Words of notes, schools, needs, reasons…")
            Accessible.name: qsTr("Search everything")
            text: root.desk.search.words
            onTextEdited: root.desk.search.words = text
            Keys.onDownPressed: list.enter()
            Keys.onReturnPressed: list.take(0)
            Keys.onEscapePressed: root.desk.searching = false
        }
        ListView {
            id: list

            function enter() {
                list.currentIndex = 0;
                list.forceActiveFocus(Qt.TabFocusReason);
            }
            function take(place: int) {
                const row = list.itemAtIndex(place) as FoundRow;
                if (row)
                    root.lead(row);
            }

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.target * 13)
            visible: list.count > 0
            clip: true
            model: root.desk.search.found
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            Keys.onReturnPressed: list.take(list.currentIndex)
            T.ScrollBar.vertical: ScrollRail { }
            delegate: FoundRow {
                id: found
                width: list.width
                focusPolicy: Qt.NoFocus
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: root.lead(found)
            }
        }
        Caption {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            visible: list.count === 0
            text: root.desk.search.words === ""
                ? qsTr("Everything on this laptop is searched; no network is needed.")
                : root.desk.search.words.trim().length < 3
                ? qsTr("From the third letter on, beginnings of words are found as well.")
                : qsTr("Nothing on this laptop has these words.")
        }
    }
}
