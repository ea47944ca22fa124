import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// The notes that the school received; those that wait for its answer come first.
ColumnLayout {
    id: root

    property alias notes: repeater.model
    property bool leads: false ///< the keyboard starts on its first note
    signal opened(string visitId)

    visible: repeater.count > 0
    spacing: Theme.inside

    SectionTitle { text: qsTr("Notes of visits") }
    Card {
        Layout.fillWidth: true
        focus: root.leads
        padding: Theme.tight
        Column {
            anchors.fill: parent
            Repeater {
                id: repeater
                delegate: NoteRowFace {
                    required property int index
                    width: parent ? parent.width : 0
                    focus: root.leads && index === 0
                    onClicked: root.opened(visitId)
                }
            }
        }
    }
}
