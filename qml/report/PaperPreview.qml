import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The page as the school will hold it. Arrow keys move from line to line; Enter on a sentence of
/// a judgement shows what it rests on, elsewhere it leads to where the words are written.
FocusScope {
    id: root

    required property ReportController report
    signal fieldWanted(string field)

    function enter() {
        if (list.currentIndex < 0)
            list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.between, Theme.proseWidth)
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.between
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.hair

        ListView {
            id: list
            anchors.fill: parent
            anchors.margins: Theme.hairline
            anchors.leftMargin: Theme.around
            activeFocusOnTab: true
            focus: true
            clip: true
            model: root.report.lines
            currentIndex: -1
            highlightMoveDuration: 0
            topMargin: Theme.between
            bottomMargin: Theme.around
            cacheBuffer: Theme.target * 40
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("The page")
            T.ScrollBar.vertical: ScrollRail { }

            readonly property PaperText line: list.currentItem as PaperText

            onActiveFocusChanged: {
                if (list.activeFocus && list.currentIndex < 0)
                    list.currentIndex = 0;
            }
            Keys.onReturnPressed: list.lead(list.line)
            Keys.onSpacePressed: list.lead(list.line)

            function lead(line: PaperText) {
                if (!line)
                    return;
                if (line.sources > 0)
                    root.report.choose(line.lineId);
                else if (line.fieldId !== "")
                    root.fieldWanted(line.fieldId);
            }

            delegate: PaperText {
                width: list.width - Theme.around
                current: ListView.isCurrentItem && list.activeFocus
                onPicked: {
                    list.currentIndex = index;
                    list.lead(this);
                }
            }
        }
    }
}
