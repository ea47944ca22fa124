import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Words that were typed here and never kept, and whose field is gone or closed: they wait to be
/// taken elsewhere.
Card {
    id: root

    required property string strayId
    required property string label
    required property string words
    signal letGo

    padding: Theme.inside
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Words without a field")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        FieldWord {
            Layout.fillWidth: true
            iconName: "document-open-recent"
            text: root.label === ""
                ? qsTr("You typed this before its field was taken out of the form.")
                : qsTr("You typed this under “%1” before that was closed.").arg(root.label)
        }
        ProseField {
            id: field
            Layout.fillWidth: true
            linesMin: 1
            readOnly: true
            text: root.words
            Accessible.name: qsTr("What you typed")
        }
        Caption {
            Layout.fillWidth: true
            text: qsTr("Nothing is lost: copy it to where it belongs.")
        }
        RowLayout {
            QuietButton {
                icon.name: "edit-copy"
                text: qsTr("Copy")
                Accessible.name: qsTr("Copy what you typed")
                onClicked: {
                    field.selectAll();
                    field.copy();
                }
            }
            QuietButton {
                framed: false
                ink: Theme.soft
                text: qsTr("I do not need it")
                onClicked: root.letGo()
            }
        }
    }
}
