import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Stands above every screen of the practice school and cannot be put away: nobody may take it for
/// work. For what may be put away use Banner.
Rectangle {
    id: root

    readonly property string message:
        qsTr("This is practice, at an invented school. Nothing you write here goes anywhere, and "
             + "all of it is gone when you close Cairn.")

    implicitHeight: row.implicitHeight + Theme.inside
    color: Theme.tint(Theme.amber)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.message

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.between
        spacing: Theme.inside
        Icon {
            name: "help-about"
            tint: Theme.amber
            size: Theme.smallIcon
        }
        Caption {
            text: qsTr("Practice")
            color: Theme.amber
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            text: root.message
            color: Theme.ink
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
