import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One field of another view: its codes to choose from, or a place to write.
FieldLabel {
    id: root

    required property string fieldName
    required property var codes // lists of value types are 6.5
    required property var labels
    required property bool isLong
    property string chosen
    signal written(string text)

    Loader {
        width: parent.width
        sourceComponent: root.codes.length > 0 ? codesField : root.isLong ? longField : lineField
    }
    Component {
        id: codesField
        Flow {
            spacing: Theme.tight
            Repeater {
                model: root.codes.length
                delegate: QuietButton {
                    required property int index
                    text: root.labels[index]
                    checked: root.chosen === root.codes[index]
                    Accessible.role: Accessible.RadioButton
                    Accessible.checkable: true
                    Accessible.checked: checked
                    onClicked: {
                        root.chosen = root.codes[index];
                        root.written(root.chosen);
                    }
                }
            }
        }
    }
    Component {
        id: lineField
        TextLine {
            Accessible.name: root.label
            onTextEdited: root.written(text)
        }
    }
    Component {
        id: longField
        ProseField {
            Accessible.name: root.label
            onTextChanged: root.written(text)
        }
    }
}
