import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What was not finished in the plan before: Enter carries one forward, Ctrl+Enter all of it.
FloatPopup {
    id: root

    required property CarryController carrying

    anchors.centerIn: parent
    width: Theme.form * 1.4
    height: Math.min(implicitHeight, parent.height - 2 * Theme.around)
    modal: true
    onOpened: {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    Shortcut {
        enabled: root.opened && !root.carrying.busy
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        onActivated: root.carrying.carryAll()
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: root.carrying.from === "" ? qsTr("Carry forward")
                : qsTr("Carry forward from %1").arg(root.carrying.from)
        }
        BodyText {
            Layout.fillWidth: true
            text: root.carrying.count === 0
                ? qsTr("Nothing is left there. What was carried forward keeps a link to where it "
                       + "came from.")
                : qsTr("This was not finished. What you carry forward keeps its words and a link "
                       + "to where it came from; its day is promised anew.")
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.carrying.refusal
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, Theme.target * 12)
            visible: root.carrying.count > 0
            clip: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.carrying.lines
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What was not finished")
            T.ScrollBar.vertical: ScrollRail { }
            delegate: PlanCarryRow {
                width: list.width
                current: ListView.isCurrentItem
                onClicked: {
                    list.currentIndex = index;
                    root.carrying.carry(lineId);
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            Caption {
                Layout.fillWidth: true
                text: root.carrying.count > 0 ? qsTr("Enter carries one, Esc is done")
                                              : qsTr("Esc is done")
            }
            QuietButton {
                visible: root.carrying.count > 0
                enabled: !root.carrying.busy
                text: qsTr("All of it  Ctrl+Enter")
                Accessible.name: qsTr("Carry all of it forward, Ctrl+Enter")
                onClicked: root.carrying.carryAll()
            }
            QuietButton {
                id: done
                text: qsTr("Done")
                onClicked: root.close()
            }
        }
    }
    Connections {
        target: root.carrying
        function onLoaded() {
            if (root.opened && root.carrying.count === 0)
                done.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
