import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What a rule says of the words above it. It takes no focus; what a rule asks is answered here
/// with a because, or above with other words.
ColumnLayout {
    id: root

    required property RuleWord word
    signal keptBecause(string because)

    function answer() {
        if (because.text.trim() === "")
            return;
        const why = because.text;
        because.clear();
        root.keptBecause(why);
    }

    spacing: Theme.tight
    visible: root.word.sentence !== ""

    RowLayout {
        spacing: Theme.inside
        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.word.kept ? "data-information" : "data-warning"
            tint: root.word.kept ? Theme.slate : Theme.amber
        }
        BodyText {
            Layout.fillWidth: true
            text: root.word.sentence
            Accessible.role: Accessible.AlertMessage
        }
    }
    RowLayout {
        visible: root.word.asks
        spacing: Theme.inside
        TextLine {
            id: because
            Layout.fillWidth: true
            placeholderText: qsTr("It stays because…")
            Accessible.name: qsTr("Why it stays as it is")
            onAccepted: root.answer()
        }
        QuietButton {
            enabled: because.text.trim() !== ""
            text: qsTr("Keep it")
            onClicked: root.answer()
        }
    }
}
