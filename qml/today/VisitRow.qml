import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One visit that is planned or done.
PickRow {
    id: root

    required property int index
    required property string visitId
    required property string school
    required property string town
    required property string type
    required property string visitState
    required property date day
    required property string start
    required property string end
    required property string people
    required property string standing
    required property int notes

    readonly property string hours: root.start === "" ? ""
        : root.end === "" ? root.start : qsTr("%1–%2").arg(root.start).arg(root.end)
    readonly property string about: root.people === ""
        ? root.type : qsTr("%1 with %2").arg(root.type).arg(root.people)

    Accessible.name: qsTr("%1, %2 %3, %4, %5").arg(root.school).arg(Words.day(root.day))
                     .arg(root.hours).arg(root.about).arg(Words.visitState(root.visitState))

    contentItem: RowLayout {
        spacing: Theme.between
        ColumnLayout {
            Layout.preferredWidth: Theme.rail / 2
            spacing: 0
            BodyText {
                text: Words.day(root.day)
                wrapMode: Text.NoWrap
            }
            Caption {
                text: root.hours
                visible: text !== ""
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            BodyText {
                Layout.fillWidth: true
                text: root.school
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            Caption {
                Layout.fillWidth: true
                text: root.about
            }
        }
        Caption {
            visible: root.notes > 0
            text: Words.notes(root.notes)
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
