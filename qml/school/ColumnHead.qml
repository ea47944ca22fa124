import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// The head of a column: pressing it sorts, again turns the order round.
T.AbstractButton {
    id: root

    property bool sorted: false
    property bool descending: false
    property bool numeric: false

    implicitHeight: Theme.target
    leftPadding: 0
    rightPadding: Theme.inside
    visible: width > 0
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: !root.sorted ? root.text
        : root.descending ? qsTr("%1, sorted, highest first").arg(root.text)
                          : qsTr("%1, sorted, lowest first").arg(root.text)
    Keys.onReturnPressed: clicked()

    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: root.numeric ? parent.right : undefined
            spacing: Theme.tight
            Caption {
                text: root.text
                color: root.sorted ? Theme.ink : Theme.soft
                font.weight: root.sorted ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
            Icon {
                visible: root.sorted
                name: root.descending ? "go-down" : "go-up"
                size: Theme.smallIcon * 0.8
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Item {
        FocusRing {
            anchors.margins: 0
            shown: root.visualFocus
        }
    }
}
