import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What was merged by machine stands until somebody has read it.
ColumnLayout {
    id: root

    required property DecideController decide

    spacing: Theme.inside

    Card {
        Layout.fillWidth: true
        tint: Theme.amber
        contentItem: ColumnLayout {
            spacing: Theme.tight
            Caption { text: qsTr("Both are kept. Together it reads:") }
            Prose {
                Layout.fillWidth: true
                text: root.decide.merged
            }
        }
    }
    QuietButton {
        icon.name: "view-visible"
        text: qsTr("I have read it")
        onClicked: root.decide.markRead()
    }
}
