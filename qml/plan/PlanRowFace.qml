import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One record as a row of the grid, and under it what is to be said of it.
FocusScope {
    id: root

    required property int index
    required property string rowId
    required property string kind
    required property string kindLabel
    required property string planId
    required property string cameFrom
    required property bool goesOn
    required property int depth
    required property string trouble
    required property string troubleLabel
    required property bool asks
    required property bool kept
    required property string elsewhere
    required property string lack
    required property PlanController plan
    required property PlanColumns columns
    property bool current: false
    property int column: 0
    property bool editing: false
    property string typed
    signal picked(int column)
    signal editEnded(int step)

    readonly property PlanCellFace cell: root.current && cells.count > root.column
        ? cells.itemAt(root.column) as PlanCellFace : null
    readonly property bool isPlan: root.kind === "action_plan"
    readonly property string carried: root.goesOn ? qsTr("goes on in a later plan")
        : root.cameFrom !== "" ? qsTr("carried forward") : ""

    /// Whether there is something to write under the row.
    function enterWord(): bool {
        return word.visible && word.enter();
    }

    implicitHeight: line.implicitHeight + (word.visible ? word.implicitHeight + Theme.inside : 0)

    Rectangle {
        anchors.fill: parent
        color: root.isPlan ? Theme.sunken : Theme.surface
    }
    RowLayout {
        id: line
        width: root.columns.whole
        spacing: 0
        ColumnLayout {
            Layout.preferredWidth: root.columns.kind
            Layout.maximumWidth: root.columns.kind
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.inside + Theme.hairline
            spacing: Theme.hairline
            Caption {
                Layout.fillWidth: true
                leftPadding: Theme.inside
                text: root.kindLabel
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                leftPadding: Theme.inside
                text: root.carried
                color: Theme.slate
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Repeater {
            id: cells
            model: root.plan.cellsOf(root.rowId)
            delegate: PlanCellFace {
                id: face
                readonly property real indent: index === 0 ? root.depth * Theme.between : 0
                Layout.preferredWidth: root.columns.width(index) - indent
                Layout.maximumWidth: Layout.preferredWidth
                Layout.leftMargin: indent
                Layout.fillHeight: true
                heard: Words.joined([root.kindLabel, root.cameFrom === "" ? root.carried
                    : qsTr("carried forward from %1").arg(root.cameFrom)], ", ")
                strong: root.isPlan && index === 0
                rowCurrent: root.current
                current: root.current && root.column === index
                editing: face.current && root.editing
                typed: root.typed
                onPicked: root.picked(index)
                onLooked: (text, caret) => root.plan.look(root.rowId, index, text, caret)
                onKept: text => face.end(text, 0)
                onStepped: (text, step) => face.end(text, step)
                onGaveUp: {
                    root.editEnded(0);
                    root.plan.giveUp(root.rowId, index);
                }
                function end(text: string, step: int) {
                    root.editEnded(step);
                    root.plan.keep(root.rowId, index, text);
                }
            }
        }
    }
    PlanWord {
        id: word
        anchors { left: parent.left; top: line.bottom }
        anchors.leftMargin: root.columns.kind + Theme.inside
        width: Math.min(root.columns.whole - root.columns.kind - Theme.between, Theme.form * 2)
        sentence: root.trouble
        label: root.troubleLabel
        elsewhere: root.elsewhere
        lack: root.lack
        asks: root.asks
        kept: root.kept
        onAnswered: words => root.plan.answer(root.rowId, words)
        onMineWanted: root.plan.keepMine(root.rowId)
        onTheirsWanted: root.plan.takeTheirs(root.rowId)
        onLeaveWanted: root.picked(root.column)
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
