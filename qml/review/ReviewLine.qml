import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One short thing of a review; kept when it is left.
FieldLabel {
    id: root

    property string words
    property bool adds: false ///< each thing is added to what is there
    signal parted(string text)

    Layout.fillWidth: true
    Layout.preferredWidth: 1
    Layout.alignment: Qt.AlignTop

    TextLine {
        width: parent.width
        text: root.words
        placeholderText: root.adds ? qsTr("Head; chair of governors…")
                                   : Words.example(RecordController.Day)
        Accessible.name: root.label
        onEditingFinished: {
            const said = text;
            if (root.adds)
                clear();
            root.parted(said);
        }
    }
}
