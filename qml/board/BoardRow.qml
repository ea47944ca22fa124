import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One area on the board.
PickRow {
    id: root

    required property int index
    required property string code
    required property string label
    required property int strengths
    required property int concerns
    required property string strength
    required property string concern
    required property int notes
    required property int evidence
    required property int against
    required property string kinds
    required property bool firstHand
    required property bool lookedAt
    required property string position
    required property string confidence
    required property string standing
    required property string moderation
    required property int moved
    property bool ringShown: false

    readonly property int pieces: root.evidence + root.against
    readonly property string rests: root.pieces === 0
        ? root.notes === 0 ? "" : qsTr("%1, none linked").arg(Words.notes(root.notes))
        : root.against === 0 ? qsTr("%Ln for", "", root.evidence)
                             : qsTr("%1 for, %2 against").arg(root.evidence).arg(root.against)
    readonly property bool unseen: root.pieces > 0 && !root.firstHand
    readonly property string thought: !root.lookedAt ? qsTr("Not looked at")
        : root.standing === "contested" ? Words.mark("contested") : root.position

    readonly property string moderated: root.moderation === ""
        ? "" : qsTr("Moderation: %1").arg(root.moderation)

    topPadding: Theme.inside
    bottomPadding: Theme.inside
    Accessible.role: Accessible.Row
    Accessible.name: Words.joined([root.label,
        qsTr("%Ln strength(s)", "", root.strengths),
        qsTr("%Ln concern(s)", "", root.concerns),
        root.rests, root.unseen ? qsTr("no first-hand evidence") : "", root.thought,
        root.moderated, Words.movedSince(root.moved)], ", ")

    FocusRing {
        anchors.margins: 0
        shown: root.ringShown
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
    contentItem: RowLayout {
        spacing: Theme.between
        BodyText {
            Layout.preferredWidth: Theme.rail * 0.85
            Layout.alignment: Qt.AlignTop
            text: root.label
            color: root.lookedAt ? Theme.ink : Theme.soft
            font.weight: root.lookedAt ? Font.DemiBold : Font.Normal
            font.pixelSize: Theme.label + 1
            Accessible.ignored: true
        }
        BoardCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            count: root.strengths
            words: root.strength
            iconName: "go-up"
            tint: Theme.moss
        }
        BoardCell {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            count: root.concerns
            words: root.concern
            iconName: "go-down"
            tint: Theme.amber
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.rail * 0.8
            Layout.maximumWidth: Layout.preferredWidth
            Layout.alignment: Qt.AlignTop
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: root.rests
                font.pixelSize: Theme.label + 1
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.kinds
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: root.unseen
                text: qsTr("No first-hand evidence")
                color: Theme.amber
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            Layout.fillWidth: false
            Layout.preferredWidth: Theme.rail * 0.6
            Layout.maximumWidth: Layout.preferredWidth
            Layout.alignment: Qt.AlignTop
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                visible: root.standing !== "contested"
                text: root.thought
                color: root.lookedAt ? Theme.slate : Theme.soft
                font.weight: root.position === "" ? Font.Normal : Font.DemiBold
                font.pixelSize: Theme.label + 1
                Accessible.ignored: true
            }
            StateMark {
                visible: root.standing === "contested"
                standing: "contested"
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== "" && root.standing !== "contested"
                text: root.confidence
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.moderated
                color: Theme.amber
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: root.moved > 0
                text: qsTr("%1 changed since").arg(root.moved)
                color: Theme.amber
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
}
