import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A visit in the history of a school.
PickRow {
    id: root

    required property string visitId
    required property date day
    required property string type
    required property string visitState
    required property string people

    Accessible.name: qsTr("%1, %2, %3, %4").arg(Words.shortDate(root.day)).arg(root.type)
                     .arg(Words.visitState(root.visitState)).arg(root.people)

    contentItem: RowLayout {
        spacing: Theme.between
        BodyText {
            Layout.preferredWidth: Theme.rail / 2
            text: Words.shortDate(root.day)
            wrapMode: Text.NoWrap
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: root.type
                font.weight: Font.DemiBold
            }
            Caption {
                Layout.fillWidth: true
                text: root.people
                visible: text !== ""
            }
        }
        Caption {
            text: Words.visitState(root.visitState)
            color: root.visitState === "recorded" ? Theme.moss : Theme.soft
        }
        Icon {
            name: "go-next"
            tint: Theme.soft
            size: Theme.smallIcon
        }
    }
}
