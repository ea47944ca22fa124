import QtQuick
import Cairn.Client
import Cairn.Ui

/// The reason of a judgement. While the caret stands in it, nothing from elsewhere changes it.
ProseField {
    id: root

    required property JudgementController judgement

    function takeOver() {
        if (!root.activeFocus)
            root.text = root.judgement.reason;
    }

    linesMin: 3
    font.pixelSize: Theme.body
    placeholderText: qsTr("In a sentence or two")
    Accessible.name: qsTr("Why")
    onTextChanged: {
        if (root.activeFocus)
            root.judgement.lookAtReason(root.text, root.cursorPosition);
    }
    onEditingFinished: root.judgement.keepReason(root.text)
    Component.onCompleted: root.takeOver()

    Connections {
        target: root.judgement
        function onChanged() { root.takeOver(); }
        function onAreaChanged() { root.text = root.judgement.reason; }
        function onReasonRestored(text: string, caret: int) {
            root.text = text;
            root.cursorPosition = caret;
        }
    }
}
