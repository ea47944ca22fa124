import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A heading and the visits under it; gone where there are none.
ColumnLayout {
    id: root

    property string title
    property alias visits: repeater.model
    signal opened(string visitId)

    visible: repeater.count > 0
    spacing: Theme.inside

    SectionTitle { text: root.title }
    Card {
        Layout.fillWidth: true
        padding: Theme.tight
        contentItem: Column {
            Repeater {
                id: repeater
                delegate: VisitRow {
                    width: parent.width
                    onClicked: root.opened(visitId)
                }
            }
        }
    }
}
