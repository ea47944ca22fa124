import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The judgement of a case, what the school says, and the evidence as it lay before who judged.
Scroller {
    id: root

    required property CaseController moderation
    required property KnownController known

    contentHeight: column.implicitHeight + 2 * Theme.between

    ColumnLayout {
        id: column
        x: Theme.between
        y: Theme.between
        width: root.width - 2 * Theme.between
        spacing: Theme.inside

        PageTitle {
            Layout.fillWidth: true
            text: root.moderation.position
            font.pixelSize: Theme.heading
            color: Theme.slate
        }
        Caption {
            Layout.fillWidth: true
            text: Words.joined([root.moderation.confidence === "" ? ""
                    : qsTr("how sure: %1").arg(root.moderation.confidence.toLowerCase()),
                root.moderation.visitors, root.moderation.groups], " · ")
            wrapMode: Text.Wrap
        }
        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.proseWidth
            visible: text !== ""
            text: root.moderation.statement
        }
        Prose {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.proseWidth
            visible: text !== ""
            text: root.moderation.reason
        }
        Card {
            Layout.fillWidth: true
            visible: root.moderation.ownView !== ""
            tint: Theme.heather
            contentItem: ColumnLayout {
                spacing: Theme.tight
                Caption {
                    text: qsTr("The school's own view")
                    color: Theme.heather
                    font.weight: Font.DemiBold
                }
                BodyText {
                    Layout.fillWidth: true
                    text: root.moderation.ownView
                }
            }
        }
        SectionTitle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.inside
            text: root.known.momentWho === "" ? qsTr("Evidence")
                : qsTr("Evidence, as %1 had it at %2").arg(root.known.momentWho)
                  .arg(Words.fullMoment(root.known.momentAt))
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.known.ready && !root.known.frontierKept
            color: Theme.soft
            text: root.known.pieceCount === 0 ? qsTr("Nothing was linked with it.")
                : qsTr("What lay before who judged was not kept; this is what it says now.")
        }
        Repeater {
            model: root.known.pieces
            delegate: KnownPieceCard { Layout.fillWidth: true }
        }
    }
}
