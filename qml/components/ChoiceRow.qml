import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A few codes side by side, one of which may be chosen. Arrow keys move inside it.
GridLayout {
    id: root

    property alias choices: repeater.model ///< roles `code`, `label`, `description`
    property string chosen
    property string name ///< what is being chosen
    property bool numbered: false ///< shows the keys 1, 2, 3 …
    signal picked(string code)

    columnSpacing: Theme.tight
    rowSpacing: Theme.tight
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name

    Repeater {
        id: repeater
        delegate: QuietButton {
            id: choice
            required property int index
            required property string code
            required property string label
            required property string description
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: choice.label
            checkable: false
            checked: root.chosen === choice.code
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: checked
            Accessible.name: choice.label
            Accessible.description: choice.description
            Keys.onRightPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onLeftPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: root.picked(choice.code)
        }
    }
}
