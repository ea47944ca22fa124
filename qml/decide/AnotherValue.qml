import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Neither of them: something that both can stand behind.
ColumnLayout {
    id: root

    required property DecideController decide
    property bool unfolded: false

    spacing: Theme.inside

    QuietButton {
        visible: !root.unfolded
        Layout.leftMargin: -Theme.inside
        framed: false
        icon.name: "document-edit"
        ink: Theme.soft
        text: qsTr("Neither: write what both can stand behind")
        onClicked: root.unfolded = true
    }
    Card {
        Layout.fillWidth: true
        visible: root.unfolded
        contentItem: ColumnLayout {
            spacing: Theme.between
            SectionTitle { text: qsTr("Another view, by both of you") }
            Repeater {
                model: root.unfolded ? root.decide.fields : null
                delegate: ValueField {
                    Layout.fillWidth: true
                    onWritten: text => root.decide.write(fieldName, text)
                }
            }
        }
    }
    Connections {
        target: root.decide
        function onOpenChanged() { root.unfolded = false; }
    }
}
