import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The notes of an area, to link with its judgement: Enter for, Shift+Enter against.
FloatPopup {
    id: root

    required property VisitController visit

    anchors.centerIn: parent
    width: Theme.form * 1.6
    height: Math.min(implicitHeight, parent.height - 2 * Theme.around)
    modal: true
    onOpened: {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: qsTr("Notes under %1").arg(root.visit.judgement.areaLabel)
        }
        BodyText {
            visible: list.count === 0
            color: Theme.soft
            text: qsTr("Nothing is noted under this area yet.")
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: contentHeight
            clip: true
            model: root.visit.areaNotes
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Notes under %1").arg(root.visit.judgement.areaLabel)
            T.ScrollBar.vertical: ScrollRail { }
            Keys.onPressed: event => {
                const row = list.currentItem as LinkRow;
                event.accepted = row && (event.key === Qt.Key_Return || event.key === Qt.Key_L);
                if (event.accepted)
                    root.visit.judgement.link(row.noteId, event.modifiers & Qt.ShiftModifier);
            }
            delegate: LinkRow {
                width: list.width
                current: ListView.isCurrentItem && list.activeFocus
                onClicked: root.visit.judgement.link(noteId, false)
            }
        }
        Caption {
            Layout.fillWidth: true
            text: qsTr("Enter links for, Shift+Enter against, Esc is done")
        }
    }
}
