import QtQuick
import Cairn.Ui

/// One field of another view: its codes to choose from, or a place to write.
FieldLabel {
    id: root

    required property string fieldName
    required property bool isChoice
    required property bool isLong
    required property QtObject choices ///< a list of codes and labels
    property string chosen
    signal written(string text)

    Loader {
        width: parent.width
        sourceComponent: root.isChoice ? codesField : root.isLong ? longField : lineField
    }
    Component {
        id: codesField
        ChoiceRow {
            columns: root.width / Theme.scale > 500 ? 4 : 2
            name: root.label
            choices: root.choices
            chosen: root.chosen
            onPicked: code => {
                root.chosen = code;
                root.written(code);
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
