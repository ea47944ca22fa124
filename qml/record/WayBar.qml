import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The state of a record, and the ways on from it. A way that is closed says what opens it.
Card {
    id: root

    required property RecordController record

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("State: %1").arg(root.record.stateWord)

    contentItem: ColumnLayout {
        spacing: Theme.inside
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            Caption { text: qsTr("State") }
            SectionTitle { text: root.record.stateWord }
            Item { Layout.fillWidth: true }
        }
        Flow {
            Layout.fillWidth: true
            visible: root.record.wayCount > 0
            spacing: Theme.inside
            Caption {
                height: Theme.target
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Move on to")
            }
            Repeater {
                model: root.record.ways
                delegate: QuietButton {
                    required property string code
                    required property string label
                    required property bool open
                    required property string reasons
                    text: label
                    icon.name: open ? "go-next" : "object-locked"
                    enabled: open
                    Accessible.description: reasons
                    onClicked: root.record.move(code)
                }
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: text !== ""
            color: Theme.ink
            wrapMode: Text.Wrap
            text: root.record.inTheWay
        }
        Repeater {
            model: root.record.ways
            delegate: Caption {
                required property string label
                required property string reasons
                Layout.fillWidth: true
                visible: reasons !== ""
                wrapMode: Text.Wrap
                text: qsTr("%1: %2").arg(label).arg(reasons)
            }
        }
    }
}
