import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One person to tell, with the number that reaches them.
RowLayout {
    id: root

    required property int index
    required property string code
    required property string role
    required property string name
    required property string phone

    readonly property string who: root.code === "emergency" ? qsTr("In danger now")
        : root.name === "" ? root.role : qsTr("%1, %2").arg(root.name).arg(root.role)
    readonly property string reach: root.phone !== "" ? root.phone
        : qsTr("number not on this laptop")

    spacing: Theme.between
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1. %2: %3").arg(root.index + 1).arg(root.who).arg(root.reach)

    Caption {
        Layout.preferredWidth: Theme.smallIcon
        text: root.index + 1
        Accessible.ignored: true
    }
    BodyText {
        Layout.fillWidth: true
        text: root.who
        font.weight: root.index === 0 ? Font.DemiBold : Font.Normal
        Accessible.ignored: true
    }
    BodyText {
        text: root.reach
        color: root.phone === "" ? Theme.soft : Theme.ink
        font.weight: root.phone === "" ? Font.Normal : Font.DemiBold
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
