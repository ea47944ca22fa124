import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A note that the school was given, and whether it has answered.
PickRow {
    id: root

    required property string visitId
    required property string type
    required property date day
    required property string version
    required property date sharedOn
    required property date replyDue
    required property bool overdue
    required property string answer
    required property string standing

    readonly property bool waits: root.answer === ""
    readonly property string about: qsTr("Version %1, shared %2").arg(root.version)
                                    .arg(Words.day(root.sharedOn))
    readonly property string said: root.standing === "contested" ? Words.mark("contested")
        : !root.waits ? qsTr("You answered: %1").arg(root.answer)
        : Words.never(root.replyDue) ? qsTr("Waits for your answer")
        : root.overdue ? qsTr("Your answer was due %1").arg(Words.day(root.replyDue))
        : qsTr("Your answer is due %1").arg(Words.day(root.replyDue))
    readonly property color meaning: root.standing === "contested" || root.overdue ? Theme.rose
        : root.waits ? Theme.amber : Theme.heather

    Accessible.name: qsTr("Note of the visit on %1, %2. %3. %4").arg(Words.day(root.day))
                     .arg(root.type).arg(root.about).arg(root.said)

    contentItem: RowLayout {
        spacing: Theme.between
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: qsTr("%1 on %2").arg(root.type).arg(Words.day(root.day))
                font.weight: root.waits ? Font.DemiBold : Font.Normal
            }
            Caption {
                Layout.fillWidth: true
                text: root.about
            }
        }
        Icon {
            name: root.overdue ? "data-warning" : root.waits ? "clock" : "dialog-ok-apply"
            tint: root.meaning
            size: Theme.smallIcon
        }
        Caption {
            text: root.said
            color: root.meaning
            font.weight: root.waits ? Font.Medium : Font.Normal
        }
        Caption {
            visible: root.waits
            text: qsTr("Read and answer")
            color: Theme.slate
            font.weight: Font.DemiBold
        }
        Icon {
            name: "go-next"
            tint: root.waits ? Theme.slate : Theme.soft
            size: Theme.smallIcon
        }
    }
}
