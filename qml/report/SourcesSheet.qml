import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The notes that a sentence rests on, the closest first; each leads to its place in the visit.
FloatPopup {
    id: root

    required property ReportController report
    signal noteWanted(string noteId)

    anchors.centerIn: parent
    width: Theme.form * 1.4
    height: Math.min(implicitHeight, parent.height - 2 * Theme.around)
    modal: true
    onOpened: {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: root.report.choose("")

    Connections {
        target: root.report
        function onSentenceChanged() {
            if (root.report.sentence === "")
                root.close();
            else
                root.open();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle { text: qsTr("What this rests on") }
        Prose {
            Layout.fillWidth: true
            text: root.report.sentence
            font.pixelSize: Theme.body
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: contentHeight
            clip: true
            model: root.report.sources
            keyNavigationEnabled: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What this rests on")
            T.ScrollBar.vertical: ScrollRail { }
            Keys.onReturnPressed: {
                const row = list.currentItem as SourceRow;
                if (row)
                    row.clicked();
            }
            delegate: SourceRow {
                width: list.width
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: {
                    const note = noteId;
                    root.close();
                    root.noteWanted(note);
                }
            }
        }
        Caption {
            Layout.fillWidth: true
            text: qsTr("Enter opens the note where it was written, Esc goes back")
        }
    }
}
