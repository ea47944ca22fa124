import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Where a section of a form begins.
ColumnLayout {
    id: root

    property string text

    spacing: Theme.tight

    Text {
        Layout.fillWidth: true
        Layout.topMargin: Theme.between
        text: root.text
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.heading
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Hair { Layout.fillWidth: true }
}
