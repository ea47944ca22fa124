import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Choosing another record by its title.
FloatPopup {
    id: root

    required property RecordController record
    property string rowId

    function choose(row: string, type: string) {
        root.rowId = row;
        root.record.pick.begin(type);
        words.clear();
        root.open();
    }
    function take(id: string, title: string) {
        root.close();
        root.record.keep(root.rowId, id, title);
    }

    anchors.centerIn: parent
    width: Math.min(parent ? parent.width - 2 * Theme.around : 0, Theme.form * 1.5)
    padding: Theme.between
    modal: true
    onOpened: words.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: root.record.pick.plural
        }
        SearchLine {
            id: words
            Layout.fillWidth: true
            focus: true
            placeholderText: qsTr("Words to look for")
            Accessible.name: qsTr("Words to look for")
            onTextChanged: root.record.pick.words = text
            Keys.onDownPressed: list.enter()
            Keys.onReturnPressed: list.takeCurrent()
            Keys.onEscapePressed: root.close()
        }
        ListView {
            id: list

            function enter() {
                list.currentIndex = 0;
                list.forceActiveFocus(Qt.TabFocusReason);
            }
            function takeCurrent() {
                const row = list.itemAtIndex(Math.max(0, list.currentIndex)) as PickTitle;
                if (row)
                    root.take(row.recordId, row.title);
            }

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.target * 10)
            visible: list.count > 0
            clip: true
            model: root.record.pick.candidates
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: root.record.pick.plural
            Keys.onReturnPressed: list.takeCurrent()
            T.ScrollBar.vertical: ScrollRail { }
            delegate: PickTitle {
                width: list.width
                focusPolicy: Qt.NoFocus
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: root.take(recordId, title)
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: list.count === 0 && root.record.pick.ready
            wrapMode: Text.Wrap
            text: words.length > 0 ? qsTr("None of them has these words.")
                                   : qsTr("There is none on this laptop yet.")
        }
    }
}
