import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Words of a review: each keystroke goes into a draft on disk.
FieldLabel {
    id: root

    property string words
    property int linesMin: 2
    signal looked(string text, int caret)
    signal parted(string text)

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.alignment: Qt.AlignTop

    ProseField {
        width: parent.width
        linesMin: root.linesMin
        font.pixelSize: Theme.body
        text: root.words
        Accessible.name: root.label
        onTextChanged: {
            if (activeFocus)
                root.looked(text, cursorPosition);
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                root.parted(text);
        }
    }
}
