import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// What a rule says of a row, under it; what it asks or lacks is written here. F6 leads here.
ColumnLayout {
    id: root

    required property string sentence
    required property string label
    required property string elsewhere
    required property string lack
    required property bool asks
    required property bool kept
    signal answered(string words)
    signal mineWanted
    signal theirsWanted
    signal leaveWanted

    readonly property bool answers: root.asks || root.lack !== ""

    function enter(): bool {
        if (root.answers)
            line.forceActiveFocus(Qt.TabFocusReason);
        else if (root.elsewhere !== "")
            mine.forceActiveFocus(Qt.TabFocusReason);
        return root.answers || root.elsewhere !== "";
    }
    function answer() {
        const words = line.text;
        if (words.trim() === "")
            return;
        line.clear();
        root.answered(words);
        root.leaveWanted();
    }

    visible: root.sentence !== "" || root.elsewhere !== ""
    spacing: Theme.tight
    Keys.onEscapePressed: root.leaveWanted()

    RowLayout {
        visible: root.sentence !== ""
        spacing: Theme.inside
        Icon {
            Layout.alignment: Qt.AlignTop
            name: root.kept ? "data-information" : "data-warning"
            tint: root.kept ? Theme.slate : Theme.amber
            size: Theme.smallIcon
        }
        BodyText {
            Layout.fillWidth: true
            text: root.label === "" ? root.sentence
                                    : qsTr("%1: %2").arg(root.label).arg(root.sentence)
            font.pixelSize: Theme.label + 1
            Accessible.role: Accessible.AlertMessage
        }
    }
    RowLayout {
        visible: root.answers
        spacing: Theme.inside
        TextLine {
            id: line
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.form * 1.4
            placeholderText: root.lack !== "" ? qsTr("%1…").arg(root.lack)
                                              : qsTr("It stays because…")
            Accessible.name: root.lack !== "" ? root.lack : qsTr("Why it stays as it is")
            Keys.onReturnPressed: root.answer()
            Keys.onEnterPressed: root.answer()
        }
        QuietButton {
            enabled: line.text.trim() !== ""
            text: qsTr("Keep it")
            onClicked: root.answer()
        }
        Caption { text: qsTr("F6") }
    }
    RowLayout {
        visible: root.elsewhere !== ""
        spacing: Theme.inside
        Icon {
            name: "view-split-left-right"
            tint: Theme.amber
            size: Theme.smallIcon
        }
        BodyText {
            Layout.fillWidth: true
            text: qsTr("%1: meanwhile this came from elsewhere: %2").arg(root.label)
                                                                   .arg(root.elsewhere)
            font.pixelSize: Theme.label + 1
            Accessible.role: Accessible.AlertMessage
        }
        QuietButton {
            id: mine
            text: qsTr("Keep mine")
            Accessible.name: qsTr("%1: keep mine").arg(root.label)
            onClicked: {
                root.mineWanted();
                root.leaveWanted();
            }
        }
        QuietButton {
            text: qsTr("Take theirs")
            Accessible.name: qsTr("%1: take theirs").arg(root.label)
            onClicked: {
                root.theirsWanted();
                root.leaveWanted();
            }
        }
    }
}
