import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What was made under this record, and what can be: the objectives of a plan, its measures.
ColumnLayout {
    id: root

    required property RecordController record
    signal recordWanted(string recordId)
    signal beginWanted(string kind, string path)

    spacing: Theme.inside

    GroupHead {
        Layout.fillWidth: true
        text: qsTr("What belongs to it")
    }
    Repeater {
        model: root.record.belongings
        delegate: PickRow {
            id: row
            required property string recordId
            required property string label
            required property string title
            required property string stateWord
            Layout.fillWidth: true
            leftPadding: Theme.inside
            Accessible.name: Words.joined([row.label, row.title, row.stateWord], ", ")
            onClicked: root.recordWanted(row.recordId)
            contentItem: ColumnLayout {
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: row.title
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Caption {
                    Layout.fillWidth: true
                    text: Words.joined([row.label, row.stateWord], " · ")
                    Accessible.ignored: true
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.inside
        Repeater {
            model: root.record.belongingKinds
            delegate: QuietButton {
                required property string kind
                required property string label
                required property string path
                icon.name: "list-add"
                text: Words.newOne(label)
                onClicked: root.beginWanted(kind, path)
            }
        }
    }
}
