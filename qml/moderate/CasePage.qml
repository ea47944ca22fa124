import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// A case of moderation: the judgement with its evidence is the work, what is made of it stands at
/// the side.
FocusScope {
    id: root

    required property CaseController moderation
    required property KnownController known
    signal decideWanted
    signal backWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Moderation of %1").arg(root.moderation.area)
    onVisibleChanged: {
        if (root.visible)
            back.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            QuietButton {
                id: back
                focus: true
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                Accessible.name: qsTr("Back")
                onClicked: root.backWanted()
            }
            PageTitle {
                text: qsTr("Moderation")
                font.pixelSize: Theme.heading
            }
            Caption {
                Layout.fillWidth: true
                text: Words.joined([root.moderation.area, root.moderation.school,
                                    root.moderation.stateLabel], " · ")
            }
        }
        Hair { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.moderation.ready
            spacing: 0
            CaseJudgement {
                Layout.fillWidth: true
                Layout.fillHeight: true
                moderation: root.moderation
                known: root.known
            }
            Rectangle {
                Layout.preferredWidth: Theme.side * 1.2
                Layout.maximumWidth: root.width / 2
                Layout.fillHeight: true
                color: Theme.sunken
                CaseSide {
                    anchors.fill: parent
                    moderation: root.moderation
                    onDecideWanted: root.decideWanted()
                }
                Hair {
                    anchors { top: parent.top; left: parent.left; bottom: parent.bottom }
                }
            }
        }
    }
}
