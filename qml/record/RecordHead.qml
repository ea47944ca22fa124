import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the record is, who made it, how it stands and where it may go from here.
ColumnLayout {
    id: root

    required property RecordController record
    signal decideWanted

    readonly property string made: root.record.maker === "" ? ""
        : qsTr("begun by %1 on %2").arg(root.record.maker).arg(Words.shortDate(root.record.made))

    spacing: Theme.inside

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.between
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tight
            PageTitle {
                Layout.fillWidth: true
                wrapMode: Text.Wrap
                maximumLineCount: 3
                text: root.record.beginning ? Words.newOne(root.record.typeLabel)
                                            : root.record.title
            }
            BodyText {
                Layout.fillWidth: true
                color: Theme.soft
                text: root.record.beginning ? root.record.help
                    : Words.joined([root.record.title === root.record.typeLabel
                                    ? "" : root.record.typeLabel,
                                    root.record.school, root.made], " · ")
            }
        }
        StateMark {
            visible: root.record.standing === "unread" || root.record.standing === "contested"
            standing: root.record.standing
        }
        QuietButton {
            visible: root.record.standing === "unread" || root.record.standing === "contested"
            text: qsTr("Decide")
            onClicked: root.decideWanted()
        }
    }
    WayBar {
        Layout.fillWidth: true
        visible: root.record.stateWord !== "" && !root.record.beginning
        record: root.record
    }
}
