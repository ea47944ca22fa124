import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Why; and the sentence that will stand in the history, before it does.
ColumnLayout {
    id: root

    required property DecideController decide
    required property string person
    readonly property bool typing: field.activeFocus
    readonly property bool chosen: root.decide.chosenValue !== ""
    readonly property string because: field.text.trim() === "" ? qsTr("…") : field.text.trim()
    readonly property string sentence: root.decide.chosenAuthor === ""
        ? qsTr("%1 settled this as “%2”, because: %3").arg(root.person)
          .arg(root.decide.chosenValue).arg(root.because)
        : qsTr("%1 settled this as %2 saw it, “%3”, because: %4").arg(root.person)
          .arg(root.decide.chosenAuthor).arg(root.decide.chosenValue).arg(root.because)

    spacing: Theme.inside

    FieldLabel {
        Layout.fillWidth: true
        label: qsTr("Why this one")
        TextLine {
            id: field
            width: parent.width
            placeholderText: qsTr("What you said to each other, in a line")
            Accessible.name: qsTr("Why this one")
            onAccepted: root.decide.settle(field.text)
        }
    }
    Card {
        Layout.fillWidth: true
        visible: root.chosen
        tint: Theme.slate
        contentItem: ColumnLayout {
            spacing: Theme.tight
            Caption { text: qsTr("This will stand in the history, beside every view.") }
            BodyText {
                Layout.fillWidth: true
                text: root.sentence
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.between
        QuietButton {
            icon.name: "dialog-ok-apply"
            text: qsTr("Settle it")
            enabled: root.chosen && field.text.trim() !== ""
            onClicked: root.decide.settle(field.text)
        }
        Caption {
            Layout.fillWidth: true
            text: !root.chosen ? qsTr("Choose a view first: keys 1 and 2, or a press on it.")
                : field.text.trim() === "" ? qsTr("A reason is asked for.") : ""
        }
    }
    Connections {
        target: root.decide
        function onOpenChanged() { field.clear(); }
    }
}
