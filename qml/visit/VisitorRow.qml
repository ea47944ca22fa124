import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A person who is on the visit, or could be.
PickRow {
    id: root

    required property string personId
    required property string name
    required property bool here
    required property bool isMe
    signal toggled

    leftPadding: Theme.inside
    topPadding: 0
    bottomPadding: 0
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.name
    Accessible.checkable: true
    Accessible.checked: root.here
    onClicked: root.toggled()
    Keys.onSpacePressed: root.toggled()

    contentItem: RowLayout {
        spacing: Theme.inside
        Rectangle {
            implicitWidth: Theme.smallIcon
            implicitHeight: Theme.smallIcon
            radius: Theme.radius / 2
            color: root.here ? Theme.slate : Theme.surface
            border.width: Theme.hairline
            border.color: root.here ? Theme.slate : Theme.line
            Icon {
                anchors.fill: parent
                visible: root.here
                name: "dialog-ok-apply"
                tint: Theme.slateText
                size: Theme.smallIcon
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: root.isMe ? qsTr("%1 (you)").arg(root.name) : root.name
        }
    }
}
