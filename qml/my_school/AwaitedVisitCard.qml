import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One visit as the school sees it: when, who, what for, and what the school says to that.
Card {
    id: root

    required property string visitId
    required property date day
    required property string start
    required property string end
    required property string type
    required property string people
    required property string visitState
    required property list<string> foci
    required property string answer
    required property string answerLabel
    required property string words
    required property string standing
    required property bool mayAnswer
    property bool leads: false
    signal accepted
    signal amendWanted
    signal decideWanted

    readonly property bool asks: root.mayAnswer && root.answer === "" && root.foci.length > 0
    readonly property bool contested: root.standing === "contested"
    readonly property string hours: root.start === "" ? ""
        : root.end === "" ? root.start : qsTr("%1–%2").arg(root.start).arg(root.end)

    Accessible.role: Accessible.Grouping
    Accessible.name: Words.joined([root.type, Words.day(root.day), root.hours, root.people,
                                   stateWord.text], ", ")

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.between
            BodyText {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: Words.joined([root.type, Words.day(root.day), root.hours], " · ")
            }
            StateMark {
                visible: root.contested
                standing: "contested"
            }
            Caption {
                id: stateWord
                text: root.visitState === "recorded" || root.visitState === "note_drafted"
                      ? qsTr("Took place; the note is being written")
                      : Words.visitState(root.visitState)
                color: root.asks ? Theme.amber : Theme.soft
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: root.people !== ""
            text: qsTr("with %1").arg(root.people)
        }
        Repeater {
            model: root.foci
            delegate: BodyText {
                required property string modelData
                Layout.fillWidth: true
                leftPadding: Theme.between
                text: qsTr("• %1").arg(modelData)
                Accessible.role: Accessible.ListItem
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.answer !== ""
            color: Theme.heather
            text: root.words === "" ? root.answerLabel
                : qsTr("%1: “%2”").arg(root.answerLabel).arg(root.words)
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.mayAnswer
            spacing: Theme.inside
            BodyText {
                Layout.fillWidth: true
                visible: root.foci.length === 0
                color: Theme.soft
                text: qsTr("Nobody has said yet what it is to look at.")
            }
            QuietButton {
                visible: root.contested
                icon.name: "view-split-left-right"
                text: qsTr("Decide")
                onClicked: root.decideWanted()
            }
            PrimaryButton {
                visible: root.asks && root.leads && !root.contested
                focus: visible
                text: qsTr("Accept the focus")
                onClicked: root.accepted()
            }
            QuietButton {
                visible: root.asks && !root.leads && !root.contested
                text: qsTr("Accept the focus")
                onClicked: root.accepted()
            }
            QuietButton {
                visible: !root.contested
                framed: root.asks || root.foci.length === 0
                text: root.foci.length === 0 ? qsTr("Say what you would like looked at")
                                             : qsTr("Amend")
                Accessible.name: qsTr("Amend the focus of the visit on %1").arg(Words.day(root.day))
                onClicked: root.amendWanted()
            }
        }
    }
}
