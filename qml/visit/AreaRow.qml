import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One area: how much was noted, what is thought of it so far.
PickRow {
    id: root

    required property string code
    required property string label
    required property int notes
    required property int evidence
    required property string position
    required property string ownPosition
    required property string standing
    property bool ringShown: false

    readonly property string thought: root.standing === "contested" ? Words.mark("contested")
                                                                    : root.position

    readonly property string ownWords: root.ownPosition === ""
        ? "" : qsTr("School: %1").arg(root.ownPosition)

    leftPadding: Theme.inside + Theme.tight
    rightPadding: Theme.inside + Theme.tight
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    current: root.ringShown
    Accessible.name: Words.joined([root.label, Words.notes(root.notes), root.thought,
                                   root.ownWords], ", ")

    FocusRing {
        anchors.margins: 0
        shown: root.ringShown
    }
    contentItem: RowLayout {
        spacing: Theme.inside
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            Text {
                Layout.fillWidth: true
                text: root.label
                color: root.notes > 0 || root.thought !== "" ? Theme.ink : Theme.soft
                font.family: Theme.family
                font.pixelSize: Theme.label + 1
                font.weight: root.notes > 0 ? Font.Medium : Font.Normal
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.thought
                color: root.standing === "contested" ? Theme.rose : Theme.slate
                font.weight: Font.Medium
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.ownWords
                color: Theme.heather
                Accessible.ignored: true
            }
        }
        Caption {
            visible: root.notes > 0
            text: root.notes
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
