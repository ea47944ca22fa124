import QtQuick
import QtQuick.Layouts
import Cairn.Client

/// What waits: for the network, and for people.
ColumnLayout {
    id: root

    required property SafetyController safety
    signal decideWanted

    readonly property int waiting: root.safety.contested + root.safety.unread

    spacing: Theme.between

    Card {
        Layout.fillWidth: true
        tint: root.waiting > 0 ? (root.safety.contested > 0 ? Theme.rose : Theme.amber) : "transparent"
        contentItem: ColumnLayout {
            spacing: Theme.inside
            SectionTitle { text: qsTr("To decide") }
            BodyText {
                Layout.fillWidth: true
                text: root.waiting === 0 ? qsTr("Nothing waits for you.")
                    : root.safety.contested === 1 ? qsTr("You and another visitor see one thing differently.")
                    : root.safety.contested > 1 ? qsTr("You and others see %1 things differently.").arg(root.safety.contested)
                    : qsTr("Something was merged and wants to be read.")
                color: root.waiting === 0 ? Theme.soft : Theme.ink
            }
            QuietButton {
                visible: root.waiting > 0
                icon.name: "vcs-conflicting"
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
                text: root.safety.unsent === 0 ? qsTr("The county has everything you wrote.")
                    : root.safety.unsent === 1 ? qsTr("1 change waits on this laptop. Nothing is lost.")
                    : qsTr("%1 changes wait on this laptop. Nothing is lost.").arg(root.safety.unsent)
            }
            Caption {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                visible: text !== ""
                text: root.safety.unsent > 0 && root.safety.state === SafetyController.NoServer
                      ? qsTr("They go by themselves when there is a network.") : ""
            }
            BodyText {
                Layout.fillWidth: true
                visible: root.safety.needsAttention > 0
                color: Theme.rose
                text: qsTr("%1 sent back by the county: they stay here, please look at them.")
                      .arg(root.safety.needsAttention)
            }
        }
    }
}
