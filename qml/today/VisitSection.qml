import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A heading and the visits under it; gone where there are none.
ColumnLayout {
    id: root

    property string title
    property bool leads: false ///< the keyboard starts on its first visit
    property alias visits: repeater.model
    signal opened(string visitId)

    visible: repeater.count > 0
    spacing: Theme.inside

    SectionTitle { text: root.title }
    Card {
        Layout.fillWidth: true
        focus: root.leads
        padding: Theme.tight
        Column {
            anchors.left: parent.left
            anchors.right: parent.right
            Repeater {
                id: repeater
                delegate: VisitRow {
                    width: parent.width
                    focus: root.leads && index === 0
                    onClicked: root.opened(visitId)
                }
            }
        }
    }
}
