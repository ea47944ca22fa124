import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Something that may be meant, and what sort of thing it is.
PickRow {
    id: root

    required property int index
    required property string code
    required property string label
    required property string sort

    readonly property string sortWord: {
        switch (root.sort) {
        case "note": return qsTr("note");
        case "own_view": return qsTr("school's own view");
        case "promise": return qsTr("agreed");
        }
        return "";
    }

    focusPolicy: Qt.NoFocus
    leftPadding: Theme.inside
    rightPadding: Theme.inside
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    Accessible.name: Words.joined([root.label, root.sortWord], ", ")
    contentItem: RowLayout {
        spacing: Theme.inside
        BodyText {
            Layout.fillWidth: true
            text: root.label
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
        }
        Caption {
            visible: root.sortWord !== ""
            text: root.sortWord
            color: root.sort === "own_view" ? Theme.heather : Theme.soft
            Accessible.ignored: true
        }
    }
}
