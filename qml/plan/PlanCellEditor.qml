import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The caret in a cell: Enter keeps, Tab keeps and goes on, Esc gives up.
T.TextArea {
    id: root

    property int control: PlanController.Line
    property string begun ///< what stands there when the writing begins
    signal kept
    signal gaveUp
    signal stepped(int step)

    padding: Theme.inside - Theme.hairline
    color: Theme.ink
    selectionColor: Theme.slate
    selectedTextColor: Theme.slateText
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.body
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: root.control === PlanController.Prose
    Accessible.description: root.control === PlanController.Day
        ? qsTr("A day, like 18/12/2026") : root.control === PlanController.Reading
        ? qsTr("A new reading, like 9 of 14, 6/11/2026") : qsTr("Enter keeps it, Esc gives it up")
    Component.onCompleted: {
        root.text = root.begun;
        root.cursorPosition = root.length;
    }
    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        event.accepted = true;
        const breaks = event.modifiers & Qt.ShiftModifier && root.control === PlanController.Prose;
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter:
            event.accepted = !breaks;
            if (!breaks)
                root.kept();
            break;
        case Qt.Key_Tab: root.stepped(1); break;
        case Qt.Key_Backtab: root.stepped(-1); break;
        case Qt.Key_Escape: root.gaveUp(); break;
        default: event.accepted = false;
        }
    }

    background: Rectangle {
        color: Theme.surface
        border.width: Theme.ring
        border.color: Theme.focus
    }
}
