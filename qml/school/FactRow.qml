import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One fact: its label, its value, and the pen where it may be corrected here.
ColumnLayout {
    id: root

    required property string field
    required property string label
    required property string value
    required property string registerValue
    required property bool corrected
    required property bool editable
    required property bool isLong
    required property SchoolController school
    property bool writing: false

    spacing: 0

    function keep(text: string) {
        root.writing = false;
        if (text !== root.value)
            root.school.correct(root.field, text);
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        Caption {
            Layout.preferredWidth: Theme.side * 0.4
            Layout.alignment: Qt.AlignBaseline
            wrapMode: Text.Wrap
            text: root.label
        }
        BodyText {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignBaseline
            visible: !root.writing
            text: root.value === "" ? qsTr("–") : root.value
            color: root.value === "" ? Theme.soft : Theme.ink
            Accessible.name: root.value === "" ? qsTr("%1: not said yet").arg(root.label)
                                               : qsTr("%1: %2").arg(root.label).arg(text)
        }
        QuietButton {
            visible: root.editable && !root.writing
            framed: false
            icon.name: "document-edit"
            ink: Theme.soft
            Accessible.name: qsTr("Correct %1").arg(root.label)
            onClicked: root.writing = true
        }
        Loader {
            id: editor
            Layout.fillWidth: true
            active: root.writing
            visible: active
            sourceComponent: root.isLong ? longField : lineField
            onLoaded: item.forceActiveFocus()
        }
    }
    Caption {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.side * 0.4 + Theme.inside
        visible: root.corrected
        wrapMode: Text.Wrap
        color: Theme.slate
        text: qsTr("Corrected here; the register says %1").arg(root.registerValue)
    }
    Component {
        id: lineField
        TextLine {
            text: root.value
            Accessible.name: root.label
            onAccepted: root.keep(text)
            Keys.onEscapePressed: root.writing = false
        }
    }
    Component {
        id: longField
        ProseField {
            text: root.value
            font.pixelSize: Theme.body
            Accessible.name: root.label
            Keys.onReturnPressed: root.keep(text)
            Keys.onEscapePressed: root.writing = false
        }
    }
}
