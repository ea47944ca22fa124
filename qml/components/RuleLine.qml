import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What a rule says of the words above it. It takes no focus; what a rule asks is answered here
/// with a because, or above with other words.
RowLayout {
    id: root

    required property RuleWord word
    signal keptBecause(string because)

    spacing: Theme.inside
    visible: root.word.sentence !== ""

    Icon {
        Layout.alignment: Qt.AlignVCenter
        name: root.word.kept ? "data-information" : "data-warning"
        tint: root.word.kept ? Theme.slate : Theme.amber
    }
    BodyText {
        Layout.fillWidth: true
        text: root.word.sentence
        Accessible.role: Accessible.AlertMessage
    }
    TextLine {
        id: because
        Layout.preferredWidth: Theme.form * 0.7
        visible: root.word.asks
        placeholderText: qsTr("It stays because…")
        Accessible.name: qsTr("Why it stays as it is")
        onAccepted: root.answer()
    }
    QuietButton {
        visible: root.word.asks
        enabled: because.text.trim() !== ""
        text: qsTr("Keep it")
        onClicked: root.answer()
    }

    function answer() {
        if (because.text.trim() === "")
            return;
        const why = because.text;
        because.clear();
        root.keptBecause(why);
    }
}
