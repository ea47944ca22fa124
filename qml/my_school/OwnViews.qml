import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the school says of itself this year, an area a row; the chosen one shows its deeds.
ColumnLayout {
    id: root

    required property MySchoolController school
    property string chosen ///< area
    signal declineWanted(string area)
    signal decideWanted

    spacing: Theme.inside

    SectionTitle { text: qsTr("Our own view, %1").arg(root.school.year) }
    Caption {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: qsTr("You speak first. Visitors read what you share and cannot alter it.")
    }
    Card {
        Layout.fillWidth: true
        padding: Theme.tight
        contentItem: Column {
            Repeater {
                model: root.school.views
                delegate: OwnViewFace {
                    width: parent ? parent.width : 0
                    current: root.chosen === area
                    onClicked: root.chosen = root.chosen === area ? "" : area
                    onWriteWanted: root.school.writeView(area)
                    onShareWanted: root.school.shareView(area)
                    onDeclineWanted: root.declineWanted(area)
                    onDecideWanted: root.decideWanted()
                }
            }
        }
    }
}
