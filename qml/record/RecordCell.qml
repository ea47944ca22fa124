import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One short value.
BodyText {
    id: root

    property bool head: false

    Layout.alignment: Qt.AlignTop
    color: Theme.soft
    elide: Text.ElideRight
    wrapMode: Text.NoWrap
    font.weight: root.head ? Font.Medium : Font.Normal
    Accessible.ignored: true
}
