import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One thing that may be chosen, and what is to be known first.
PickRow {
    id: root

    required property int index
    required property string code
    required property string label
    required property string note
    required property bool chosen
    required property bool open

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.label, root.chosen ? qsTr("chosen") : "", root.note], ". ")

    contentItem: RowLayout {
        spacing: Theme.inside
        Icon {
            Layout.alignment: Qt.AlignTop
            opacity: root.chosen ? 1 : 0
            name: "dialog-ok-apply"
            tint: Theme.slate
            size: Theme.smallIcon
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.hairline
            BodyText {
                Layout.fillWidth: true
                text: root.label
                color: root.open ? Theme.ink : Theme.soft
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.note
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
