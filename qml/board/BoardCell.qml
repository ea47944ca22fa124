import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// How much speaks one way, and the words of the first of it.
RowLayout {
    id: root

    property int count: 0
    property string words
    property string iconName
    property color tint: Theme.ink

    spacing: Theme.inside
    Layout.alignment: Qt.AlignTop

    Icon {
        Layout.alignment: Qt.AlignTop
        visible: root.count > 0
        name: root.iconName
        tint: root.tint
        size: Theme.smallIcon
    }
    Caption {
        Layout.alignment: Qt.AlignTop
        visible: root.count > 1
        text: root.count
        color: root.tint
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    BodyText {
        Layout.fillWidth: true
        Layout.alignment: Qt.AlignTop
        text: root.words
        font.pixelSize: Theme.label + 1
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
