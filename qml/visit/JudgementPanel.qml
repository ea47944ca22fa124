import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What is thought of one area for now, how surely, why, and on what it rests.
FocusScope {
    id: root

    required property JudgementController judgement
    property bool alone: true ///< it stands in the place of the list of areas
    signal closeWanted
    signal decideWanted
    signal noteWanted(string noteId)
    signal knownWanted
    signal caseWanted(string moderation)

    /// The caret goes to the reason.
    function write() {
        reason.forceActiveFocus(Qt.TabFocusReason);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Provisional judgement: %1").arg(root.judgement.areaLabel)
    Keys.onEscapePressed: root.closeWanted()

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.between

        ColumnLayout {
            id: column
            x: Theme.between
            y: Theme.inside
            width: page.width - 2 * Theme.between
            spacing: Theme.inside

            QuietButton {
                Layout.leftMargin: -Theme.inside
                visible: root.alone
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                text: qsTr("All areas")
                onClicked: root.closeWanted()
            }
            Text {
                Layout.fillWidth: true
                text: root.judgement.areaLabel
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            OwnViewCard {
                Layout.fillWidth: true
                judgement: root.judgement
            }
            Card {
                Layout.fillWidth: true
                visible: root.judgement.contested
                padding: Theme.inside
                contentItem: ColumnLayout {
                    spacing: Theme.inside
                    StateMark { standing: "contested" }
                    BodyText {
                        Layout.fillWidth: true
                        text: qsTr("You see this differently. Settle it together before you share.")
                    }
                    QuietButton {
                        text: qsTr("Decide")
                        onClicked: root.decideWanted()
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                visible: root.judgement.moderation !== ""
                padding: Theme.inside
                contentItem: ColumnLayout {
                    spacing: Theme.inside
                    BodyText {
                        Layout.fillWidth: true
                        text: qsTr("A case of moderation stands about this judgement: %1.")
                              .arg(root.judgement.moderationState)
                    }
                    QuietButton {
                        text: qsTr("Open the case  Ctrl+M")
                        Accessible.name: qsTr("Open the case of moderation, Ctrl+M")
                        onClicked: root.caseWanted(root.judgement.moderation)
                    }
                }
            }
            Caption {
                text: qsTr("For now   Alt+1 to Alt+4")
                Layout.topMargin: Theme.tight
            }
            ChoiceRow {
                Layout.fillWidth: true
                enabled: !root.judgement.contested
                columns: 2
                name: qsTr("Position")
                choices: root.judgement.positions
                chosen: root.judgement.position
                onPicked: code => root.judgement.choosePosition(code)
            }
            Caption {
                text: qsTr("How sure")
                Layout.topMargin: Theme.tight
            }
            ChoiceRow {
                Layout.fillWidth: true
                enabled: !root.judgement.contested
                columns: 3
                name: qsTr("How sure")
                choices: root.judgement.confidences
                chosen: root.judgement.confidence
                onPicked: code => root.judgement.chooseConfidence(code)
            }
            Caption {
                text: qsTr("Why")
                Layout.topMargin: Theme.tight
            }
            ReasonField {
                id: reason
                Layout.fillWidth: true
                enabled: !root.judgement.contested
                judgement: root.judgement
            }
            EvidencePart {
                Layout.fillWidth: true
                Layout.topMargin: Theme.inside
                judgement: root.judgement
                onNoteWanted: id => root.noteWanted(id)
                onKnownWanted: root.knownWanted()
            }
        }
    }
}
