import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// One line to write on. `Accessible.name` says what belongs here.
T.TextField {
    id: root

    property bool refused: false ///< what stands here cannot be taken

    implicitWidth: Theme.form
    implicitHeight: Theme.target
    leftPadding: Theme.inside + Theme.tight
    rightPadding: leftPadding
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    placeholderTextColor: Theme.soft
    selectionColor: Theme.slate
    selectedTextColor: Theme.slateText
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Theme.body
    Accessible.role: Accessible.EditableText
    Accessible.description: placeholderText

    Text {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        verticalAlignment: Text.AlignVCenter
        visible: root.length === 0 && root.preeditText === ""
        text: root.placeholderText
        color: root.placeholderTextColor
        font: root.font
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.readOnly ? Theme.sunken : Theme.surface
        border.width: Theme.hairline
        border.color: root.refused ? Theme.rose : Theme.line
        FocusRing { shown: root.activeFocus }
    }
}
