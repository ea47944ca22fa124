import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Why a judgement is looked at once more, what was asked and replied, and what came of it.
Scroller {
    id: root

    required property CaseController moderation
    signal decideWanted

    contentHeight: column.implicitHeight + 2 * Theme.between

    ColumnLayout {
        id: column
        x: Theme.between
        y: Theme.between
        width: root.width - 2 * Theme.between
        spacing: Theme.inside

        SectionTitle { text: qsTr("Why it is looked at once more") }
        Repeater {
            model: root.moderation.why
            delegate: ColumnLayout {
                id: cause
                required property string rule
                required property string label
                required property date on
                required property string words
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: cause.label
                    Accessible.name: Words.joined([cause.label, cause.rule, Words.day(cause.on),
                                                   cause.words], ", ")
                }
                Caption {
                    Layout.fillWidth: true
                    text: Words.joined([cause.rule, Words.day(cause.on), cause.words], " · ")
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Repeater {
            model: root.moderation.words
            delegate: Card {
                id: said
                required property string words
                required property bool reply
                Layout.fillWidth: true
                Layout.leftMargin: said.reply ? Theme.between : 0
                padding: Theme.inside
                contentItem: ColumnLayout {
                    spacing: 0
                    Caption { text: said.reply ? qsTr("The visitors reply") : qsTr("Asked") }
                    BodyText {
                        Layout.fillWidth: true
                        text: said.words
                    }
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.moderation.mayAsk || root.moderation.mayReply
            spacing: Theme.tight
            ModeratorWords {
                Layout.fillWidth: true
                draft: root.moderation.question
                name: root.moderation.mayAsk ? qsTr("A question to the visitors")
                                             : qsTr("Your reply")
            }
            QuietButton {
                enabled: !root.moderation.question.blank
                text: root.moderation.mayAsk ? qsTr("Ask") : qsTr("Reply")
                onClicked: root.moderation.send()
            }
        }
        Hair { Layout.fillWidth: true }
        CaseSettling {
            Layout.fillWidth: true
            visible: root.moderation.mayAsk
            moderation: root.moderation
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: root.moderation.decided
            spacing: Theme.tight
            SectionTitle { text: qsTr("What %1 came to").arg(root.moderation.moderator) }
            BodyText {
                Layout.fillWidth: true
                text: root.moderation.outcomeTold
                font.weight: Font.DemiBold
            }
            Prose {
                Layout.fillWidth: true
                text: root.moderation.reasonsTold
                font.pixelSize: Theme.body
            }
        }
        QuietButton {
            visible: root.moderation.contested
            icon.name: "view-split-left-right"
            ink: Theme.rose
            text: qsTr("Two outcomes stand here: decide")
            onClicked: root.decideWanted()
        }
    }
}
