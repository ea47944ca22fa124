import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// One code of many, from a list that opens.
T.ComboBox {
    id: root

    property string iconName

    implicitWidth: Math.max(Theme.rail * 0.8, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.target
    leftPadding: Theme.inside + Theme.tight
    rightPadding: Theme.icon + Theme.inside
    focusPolicy: Qt.StrongFocus
    textRole: "label"
    valueRole: "code"
    Accessible.role: Accessible.ComboBox

    delegate: T.ItemDelegate {
        id: row
        required property string label
        width: ListView.view.width
        height: Theme.target
        leftPadding: Theme.inside + Theme.tight
        highlighted: ListView.isCurrentItem
        text: row.label
        Accessible.name: row.label
        contentItem: BodyText {
            text: row.label
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
        background: Rectangle {
            color: row.highlighted ? Theme.tint(Theme.slate) : "transparent"
            radius: Theme.radius
        }
    }
    indicator: Icon {
        x: root.width - width - Theme.inside
        anchors.verticalCenter: parent.verticalCenter
        name: "go-down"
        tint: Theme.soft
        size: Theme.smallIcon
    }
    contentItem: ButtonFace {
        iconName: root.iconName
        label: root.displayText
        centred: false
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.tint(Theme.slate)
                         : root.hovered ? Theme.tint(Theme.ink) : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
        FocusRing { shown: root.visualFocus }
    }
    popup: T.Popup {
        y: root.openUp ? -height - Theme.tight : root.height + Theme.tight
        width: Math.max(root.width, Theme.rail * 1.4)
        height: Math.min(contentItem.implicitHeight + 2 * Theme.tight, Theme.target * 10)
        padding: Theme.tight
        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            T.ScrollBar.vertical: ScrollRail { }
        }
        background: FloatSheet { }
    }
    property bool openUp: false
}
