import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The grid: arrows move, Enter writes or chooses, Tab goes on, F6 answers what a row asks.
FocusScope {
    id: root

    required property PlanController plan
    signal recordWanted(string recordId)
    signal decideWanted

    property int column: 0
    property bool editing: false
    property string typed
    readonly property PlanRowFace row: list.currentItem as PlanRowFace
    readonly property PlanCellFace cell: root.row ? root.row.cell : null
    readonly property string rowId: root.row ? root.row.rowId : ""
    readonly property string planId: root.row ? root.row.planId : ""

    function enter() {
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function goTo(row: string) {
        list.currentIndex = root.plan.rowPlace(row);
        root.enter();
    }
    /// What Enter does in a cell; `typed`: the key that was pressed instead.
    function write(typed: string) {
        if (!root.cell)
            return;
        if (root.cell.contested) {
            root.decideWanted();
        } else if (root.cell.control === PlanController.Told && root.cell.lock === "") {
            root.recordWanted(root.rowId);
        } else if (root.cell.written && root.cell.lock === "") {
            root.typed = typed;
            root.editing = true;
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
        } else {
            root.plan.offer(root.rowId, root.column);
        }
    }
    function moveState() {
        root.column = root.columns.count - 1;
        root.write("");
    }
    /// Whether there is a cell that way; beyond the last row the Tab leaves.
    function step(by: int): bool {
        const last = root.columns.count - 1;
        if (root.column + by >= 0 && root.column + by <= last) {
            root.column += by;
            return true;
        }
        if (list.currentIndex + by < 0 || list.currentIndex + by >= list.count)
            return false;
        root.column = by > 0 ? 0 : last;
        list.currentIndex += by;
        return true;
    }
    function see() {
        const left = root.column === 0 ? 0 : root.columns.left(root.column);
        const right = root.columns.left(root.column) + root.columns.width(root.column);
        list.contentX = Math.max(Math.min(list.contentX, left), right - list.width);
    }
    onColumnChanged: root.see()
    onVisibleChanged: {
        if (!root.visible)
            choices.close();
    }

    readonly property PlanColumns columns: PlanColumns { room: root.width - Theme.tight }

    Connections {
        target: root.plan
        function onRowBegun(row: string) {
            root.column = 0;
            root.goTo(row);
            root.typed = "";
            root.editing = true;
        }
        function onRowMade(row: string) { root.goTo(row); }
        function onOffered() {
            if (root.visible)
                choices.open();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PlanHead {
            Layout.fillWidth: true
            columns: root.columns
            contentX: list.contentX
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            activeFocusOnTab: true
            clip: true
            model: root.plan.rows
            currentIndex: -1
            contentWidth: root.columns.whole
            flickableDirection: Flickable.AutoFlickIfNeeded
            keyNavigationEnabled: !root.editing
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.Table
            Accessible.name: qsTr("Needs and plan")
            T.ScrollBar.vertical: ScrollRail { }
            onCurrentIndexChanged: root.editing = false
            delegate: PlanRowFace {
                width: root.columns.whole
                plan: root.plan
                columns: root.columns
                current: ListView.isCurrentItem
                column: root.column
                editing: root.editing
                typed: root.typed
                onPicked: column => {
                    const again = current && root.column === column;
                    root.column = column;
                    list.currentIndex = index;
                    list.forceActiveFocus();
                    if (again && activeFocus && cell && !cell.activeFocus)
                        cell.forceActiveFocus();
                }
                onEditEnded: step => {
                    root.editing = false;
                    root.enter();
                    if (step !== 0)
                        root.step(step);
                }
            }
            Keys.onPressed: event => {
                const inCell = root.cell !== null && root.cell.activeFocus;
                if (event.modifiers & Qt.AltModifier || root.editing || !inCell)
                    return;
                event.accepted = true;
                if (event.modifiers & Qt.ControlModifier) {
                    if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        root.recordWanted(root.rowId);
                    else
                        event.accepted = false;
                    return;
                }
                switch (event.key) {
                case Qt.Key_Left: root.column = Math.max(0, root.column - 1); break;
                case Qt.Key_Right:
                    root.column = Math.min(root.columns.count - 1, root.column + 1);
                    break;
                case Qt.Key_Home: root.column = 0; break;
                case Qt.Key_End: root.column = root.columns.count - 1; break;
                case Qt.Key_Tab: event.accepted = root.step(1); break;
                case Qt.Key_Backtab: event.accepted = root.step(-1); break;
                case Qt.Key_Return:
                case Qt.Key_Enter:
                case Qt.Key_F2: root.write(""); break;
                case Qt.Key_F6: event.accepted = root.row !== null && root.row.enterWord(); break;
                default:
                    event.accepted = event.text.trim() !== "" && event.key !== Qt.Key_Escape
                        && event.key !== Qt.Key_Delete && event.key !== Qt.Key_Backspace;
                    if (event.accepted)
                        root.write(event.text);
                }
            }
        }
    }
    PlanChoices {
        id: choices
        plan: root.plan
        onClosed: {
            if (root.visible)
                root.enter();
        }
    }
}
