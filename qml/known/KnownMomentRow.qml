import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Somebody's judgement at one time.
PickRow {
    id: root

    required property int index
    required property string moment
    required property date at
    required property string who
    required property string position
    required property string reason
    required property bool stands
    property bool looked: false

    readonly property string author: root.who === "" ? qsTr("The county") : root.who

    current: root.looked
    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([Words.fullMoment(root.at), root.author, root.position,
        root.stands ? qsTr("stands") : "", root.looked ? qsTr("looked at") : ""], ", ")
    Accessible.description: root.reason

    contentItem: ColumnLayout {
        spacing: Theme.hairline
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            BodyText {
                text: Words.clock(root.at)
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Caption {
                Layout.fillWidth: true
                text: Words.day(root.at)
                Accessible.ignored: true
            }
            Caption {
                visible: root.stands
                text: qsTr("stands")
                color: Theme.moss
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: root.author
            font.pixelSize: Theme.label + 1
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.position
            color: Theme.slate
            font.weight: Font.DemiBold
            font.pixelSize: Theme.label + 1
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.reason
            wrapMode: Text.Wrap
            maximumLineCount: 4
            Accessible.ignored: true
        }
    }
}
