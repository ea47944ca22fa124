import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Several lines to write on; it grows with what is written. Tab leaves it, as it leaves a line.
/// Words that are spelled wrongly are underlined; the menu key or Shift+F10 offers others.
T.TextArea {
    id: root

    property int linesMin: 2
    property bool tabLeaves: true ///< not while Tab takes something that is offered

    implicitWidth: Theme.form
    implicitHeight: Math.max(contentHeight, Theme.prose * Theme.leading * root.linesMin)
                    + topPadding + bottomPadding
    padding: Theme.inside
    leftPadding: Theme.inside + Theme.tight
    rightPadding: leftPadding
    color: Theme.ink
    placeholderTextColor: Theme.soft
    selectionColor: Theme.slate
    selectedTextColor: Theme.slateText
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.family
    font.pixelSize: Theme.prose
    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.description: placeholderText
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: event => {
        event.accepted = root.tabLeaves;
        if (root.tabLeaves)
            nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }
    Keys.onMenuPressed: event => {
        event.accepted = !root.readOnly && checking.ask(root.cursorPosition);
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)
            event.accepted = !root.readOnly && checking.ask(root.cursorPosition);
    }
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    SpellingCheck {
        id: checking
        document: root.textDocument
        speller: root.readOnly ? null : Writing.speller
        caret: root.cursorPosition
        onAsked: menu.active = true
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        enabled: !root.readOnly
        onTapped: point => checking.ask(root.positionAt(point.position.x, point.position.y))
    }
    Loader {
        id: menu
        active: false
        sourceComponent: SpellingMenu {
            spelling: checking
            field: root
            onClosed: menu.active = false
        }
    }
    Text {
        anchors.fill: parent
        anchors.margins: root.topPadding
        anchors.leftMargin: root.leftPadding
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: root.placeholderTextColor
        font: root.font
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.readOnly ? Theme.sunken : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
        FocusRing { shown: root.activeFocus }
    }
}
