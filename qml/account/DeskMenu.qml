import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// How Cairn looks, and whose laptop this is.
FloatPopup {
    id: root

    required property Desk desk

    x: parent ? parent.width - width - Theme.inside : 0
    y: Theme.topBar + Theme.tight
    width: Theme.side
    padding: Theme.between

    contentItem: ColumnLayout {
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: root.desk.account.person
        }
        Caption {
            Layout.fillWidth: true
            text: root.desk.account.role
        }
        Caption {
            Layout.fillWidth: true
            text: root.desk.account.server
        }
        Hair { Layout.fillWidth: true }
        Caption { text: qsTr("Colours") }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.tight
            QuietButton {
                Layout.fillWidth: true
                focus: true
                text: qsTr("Light")
                checked: root.desk.appearance.scheme === Appearance.Light
                onClicked: root.desk.appearance.scheme = Appearance.Light
            }
            QuietButton {
                Layout.fillWidth: true
                text: qsTr("Dark")
                checked: root.desk.appearance.scheme === Appearance.Dark
                onClicked: root.desk.appearance.scheme = Appearance.Dark
            }
            QuietButton {
                Layout.fillWidth: true
                text: qsTr("Contrast")
                checked: root.desk.appearance.scheme === Appearance.Contrast
                onClicked: root.desk.appearance.scheme = Appearance.Contrast
            }
        }
        Caption { text: qsTr("Size of the words") }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.tight
            Repeater {
                model: [1, 1.25, 1.5, 2]
                delegate: QuietButton {
                    required property real modelData
                    Layout.fillWidth: true
                    text: qsTr("%1%").arg(modelData * 100)
                    checked: root.desk.appearance.scale === modelData
                    onClicked: root.desk.appearance.scale = modelData
                }
            }
        }
        QuietButton {
            Layout.fillWidth: true
            text: qsTr("Nothing moves")
            checked: root.desk.appearance.calm
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: checked
            onClicked: root.desk.appearance.calm = !root.desk.appearance.calm
        }
    }
}
