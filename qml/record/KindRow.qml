import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One kind of record.
PickRow {
    id: root

    required property string kind
    required property string label
    required property string help
    required property int count

    leftPadding: Theme.inside
    rightPadding: Theme.between
    topPadding: 0
    bottomPadding: 0
    Accessible.name: root.count < 0 ? root.label : qsTr("%1, %L2").arg(root.label).arg(root.count)
    Accessible.description: root.help
    Accessible.selected: root.current

    contentItem: RowLayout {
        spacing: Theme.inside
        BodyText {
            Layout.fillWidth: true
            text: root.label
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            font.weight: root.current ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        Caption {
            visible: root.count > 0
            text: Words.number(root.count)
            Accessible.ignored: true
        }
    }
}
