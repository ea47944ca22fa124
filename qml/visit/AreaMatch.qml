import QtQuick
import Cairn.Ui

/// An area that may be meant.
PickRow {
    id: root

    required property string code
    required property string label

    focusPolicy: Qt.NoFocus
    leftPadding: Theme.inside
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    Accessible.name: root.label
    contentItem: BodyText {
        text: root.label
        verticalAlignment: Text.AlignVCenter
    }
}
