import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What waits: for the network, and for people.
ColumnLayout {
    id: root

    required property SafetyController safety
    signal decideWanted

    readonly property int waiting: root.safety.contested + root.safety.unread

    spacing: Theme.between

    Card {
        Layout.fillWidth: true
        contentItem: ColumnLayout {
            spacing: Theme.inside
            SectionTitle { text: qsTr("To decide") }
            BodyText {
                Layout.fillWidth: true
                text: root.waiting === 0 ? qsTr("Nothing waits for you.")
                    : root.safety.contested > 0 ? Words.apart(root.safety.contested)
                    : qsTr("Something was merged and wants to be read.")
                color: root.waiting === 0 ? Theme.soft : Theme.ink
            }
            QuietButton {
                visible: root.waiting > 0
                icon.name: "view-split-left-right"
                text: qsTr("Decide")
                onClicked: root.decideWanted()
            }
        }
    }
    Card {
        Layout.fillWidth: true
        contentItem: ColumnLayout {
            spacing: Theme.inside
            SectionTitle { text: qsTr("To send") }
            BodyText {
                Layout.fillWidth: true
                color: root.safety.unsent === 0 ? Theme.soft : Theme.ink
                text: root.safety.practice ? qsTr("Nothing is sent in practice.")
                    : root.safety.unsent === 0 ? qsTr("The county has everything you wrote.")
                    : qsTr("%Ln change(s) wait on this laptop. Nothing is lost.", "",
                           root.safety.unsent)
            }
            Caption {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                visible: text !== ""
                text: root.safety.unsent > 0 && root.safety.state === SafetyController.NoServer
                      ? qsTr("What waits goes by itself when there is a network.") : ""
            }
            BodyText {
                Layout.fillWidth: true
                visible: root.safety.needsAttention > 0
                color: Theme.rose
                text: qsTr("%Ln sent back by the county: they stay here, please look at them.", "",
                           root.safety.needsAttention)
            }
        }
    }
}
