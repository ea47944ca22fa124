import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What a school needs, what was planned for it and who promised what: one grid, worked by keys.
FocusScope {
    id: root

    required property PlanController plan
    signal recordWanted(string recordId)
    signal schoolWanted(string schoolId)
    signal reviewWanted(string planId)
    signal decideWanted
    signal backWanted

    readonly property string hint: grid.cell === null ? ""
        : grid.cell.lock !== "" ? grid.cell.lock
        : grid.cell.contested ? qsTr("Two views stand here. Enter: decide together.")
        : grid.cell.control === PlanController.Reading
        ? qsTr("Enter writes a new reading, like 9 of 14, 6/11/2026 · Tab next")
        : qsTr("Enter writes · Tab next · Alt+S state · Ctrl+Enter the whole form")

    function begin(kind: string) {
        root.plan.begin(kind, grid.rowId);
    }
    function enter() {
        if (root.plan.count > 0)
            grid.enter();
        else
            firstNeed.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Needs and plan of %1").arg(root.plan.school)
    onVisibleChanged: {
        if (root.visible)
            root.enter();
        else
            carry.close();
    }
    Component.onCompleted: root.enter()
    Connections {
        target: root.plan
        function onLoaded() {
            if (root.visible && root.plan.count > 0 && grid.rowId === "")
                root.enter();
        }
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+S"
        onActivated: grid.moveState()
    }
    Shortcut {
        enabled: root.visible && grid.planId !== ""
        sequence: "Ctrl+R"
        onActivated: root.reviewWanted(grid.planId)
    }
    Shortcut {
        enabled: root.visible && forward.visible
        sequence: "Alt+C"
        onActivated: carry.open()
    }
    Shortcut {
        enabled: root.visible
        sequence: "Alt+F"
        onActivated: root.plan.showsFinished = !root.plan.showsFinished
    }

    PlanCarry {
        id: carry
        carrying: root.plan.carrying
        onClosed: {
            if (root.visible)
                root.enter();
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            QuietButton {
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                Accessible.name: qsTr("Back")
                onClicked: root.backWanted()
            }
            PageTitle {
                text: qsTr("Needs and plan")
                font.pixelSize: Theme.heading
            }
            QuietButton {
                framed: false
                ink: Theme.soft
                text: root.plan.school
                Accessible.name: qsTr("%1, open the school's page").arg(root.plan.school)
                onClicked: root.schoolWanted(root.plan.schoolId)
            }
            Item { Layout.fillWidth: true }
            QuietButton {
                id: forward
                visible: root.plan.carrying.count > 0
                icon.name: "go-next"
                text: qsTr("Carry forward: %1  Alt+C").arg(root.plan.carrying.count)
                Accessible.name: qsTr("Carry forward what was not finished in the plan before: %1. "
                                      + "Alt+C").arg(root.plan.carrying.count)
                onClicked: carry.open()
            }
            QuietButton {
                visible: root.plan.count > 0
                enabled: grid.planId !== ""
                icon.name: "document-edit"
                text: qsTr("Review the plan  Ctrl+R")
                Accessible.name: qsTr("Review the plan of this row, Ctrl+R")
                onClicked: root.reviewWanted(grid.planId)
            }
            QuietButton {
                visible: root.plan.finished > 0
                checkable: false
                checked: root.plan.showsFinished
                text: qsTr("Finished: %1  Alt+F").arg(root.plan.finished)
                Accessible.name: qsTr("Show what is finished: %1. Alt+F").arg(root.plan.finished)
                onClicked: root.plan.showsFinished = !root.plan.showsFinished
            }
        }
        Hair { Layout.fillWidth: true }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            sentence: root.plan.refusal
        }
        PlanGrid {
            id: grid
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.plan.count > 0
            focus: true
            plan: root.plan
            onRecordWanted: id => root.recordWanted(id)
            onDecideWanted: root.decideWanted()
            onPlanIdChanged: {
                if (!carry.opened)
                    root.plan.carrying.look(grid.planId);
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.form
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.around * 2
            visible: root.plan.ready && root.plan.count === 0
            iconName: "flag"
            heading: qsTr("No needs agreed yet")
            advice: qsTr("A need says what the school needs, and for whom. Alt+N writes the first; "
                         + "a plan with its objectives grows from there.")
        }
        Item {
            Layout.fillHeight: true
            visible: root.plan.count === 0
        }
        Hair { Layout.fillWidth: true }
        Flow {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            BeginButton {
                id: firstNeed
                letter: "N"
                label: qsTr("Need")
                mayBegin: root.plan.ready
                onBegun: root.begin("need")
            }
            BeginButton {
                letter: "P"
                label: qsTr("Plan")
                mayBegin: root.plan.ready
                onBegun: root.begin("action_plan")
            }
            BeginButton {
                letter: "O"
                label: qsTr("Objective")
                mayBegin: root.plan.mayBegin("objective", grid.rowId)
                onBegun: root.begin("objective")
            }
            BeginButton {
                letter: "M"
                label: qsTr("Measure")
                mayBegin: root.plan.mayBegin("measure", grid.rowId)
                onBegun: root.begin("measure")
            }
            BeginButton {
                letter: "A"
                label: qsTr("Action")
                mayBegin: root.plan.ready
                onBegun: root.begin("action")
            }
            Caption {
                height: Theme.target
                leftPadding: Theme.inside
                verticalAlignment: Text.AlignVCenter
                text: root.hint
            }
        }
    }
}
