import QtQuick
import Cairn.Ui

/// One setting in the table.
Item {
    id: root

    required property int index
    required property string schoolId
    required property string name
    required property string town
    required property string phase
    required property string lasl
    required property string district
    required property int pupils
    required property string head
    required property bool headCorrected
    required property date lastVisit
    required property string status
    required property string standing
    required property SchoolColumns columns
    property bool focusShown: false
    signal picked

    readonly property bool current: ListView.isCurrentItem
    readonly property bool plain: root.standing === "settled"

    implicitHeight: Theme.target
    Accessible.role: Accessible.Row
    Accessible.name: Words.joined([root.name, root.town, root.phase, root.lasl, root.status,
                      root.pupils < 0 ? "" : qsTr("%Ln pupil(s)", "", root.pupils),
                      root.head], ", ")
    Accessible.onPressAction: root.picked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.current && root.focusShown ? Theme.tint(Theme.slate)
             : over.hovered ? Theme.tint(Theme.ink) : "transparent"
        FocusRing {
            anchors.margins: 0
            shown: root.current && root.focusShown
        }
    }
    HoverHandler { id: over }
    TapHandler { onTapped: root.picked() }

    Row {
        x: Theme.between
        height: parent.height

        TableWord {
            width: root.columns.name
            text: root.name
            strong: true
        }
        TableWord {
            width: root.columns.town
            text: root.town
        }
        TableWord {
            width: root.columns.phase
            text: root.phase
        }
        TableWord {
            width: root.columns.lasl
            text: Words.alliance(root.lasl)
        }
        TableWord {
            width: root.columns.district
            text: root.district
        }
        TableWord {
            width: root.columns.pupils
            rightPadding: Theme.between
            horizontalAlignment: Text.AlignRight
            text: root.pupils < 0 ? "" : Words.number(root.pupils)
        }
        TableWord {
            width: root.columns.head
            text: root.headCorrected ? qsTr("%1 *").arg(root.head) : root.head
        }
        TableWord {
            width: root.columns.lastVisit
            text: Words.shortDate(root.lastVisit)
        }
        TableWord {
            visible: root.plain
            width: root.columns.standing
            text: Words.registerState(root.status)
            color: root.status === "Open" ? Theme.soft : Theme.amber
        }
        StateMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.plain
            standing: root.standing
        }
    }
}
