import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Somebody else wrote here meanwhile: both are shown, nobody is overwritten unasked.
Card {
    id: root

    property string elsewhere
    property string label
    signal mineWanted
    signal theirsWanted

    visible: root.elsewhere !== ""
    tint: Theme.amber
    padding: Theme.inside
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message.text

    RowLayout {
        anchors.fill: parent
        spacing: Theme.inside
        BodyText {
            id: message
            Layout.fillWidth: true
            text: qsTr("Meanwhile this came from elsewhere: %1").arg(root.elsewhere)
        }
        QuietButton {
            text: qsTr("Keep mine")
            Accessible.name: qsTr("%1: keep mine").arg(root.label)
            onClicked: root.mineWanted()
        }
        QuietButton {
            text: qsTr("Take theirs")
            Accessible.name: qsTr("%1: take theirs").arg(root.label)
            onClicked: root.theirsWanted()
        }
    }
}
