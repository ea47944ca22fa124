import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Ui

/// One view: what was chosen, why, by whom, when, where, and what its author had seen.
T.AbstractButton {
    id: root

    required property int index
    required property string author
    required property bool mine
    required property bool here
    required property date at
    required property string headline
    required property string words
    required property string seen
    required property string seenBy
    property date now
    property bool chosen: false
    property bool choosable: true
    signal picked

    readonly property string who: root.mine ? qsTr("%1 (you)").arg(root.author) : root.author
    readonly property string when: qsTr("%1, %2").arg(Words.moment(root.at, root.now))
        .arg(root.here ? qsTr("on this laptop") : qsTr("on another laptop"))
    readonly property string before: root.seen === "" ? qsTr("Had seen nothing written before.")
        : root.seenBy === "" ? qsTr("Had seen: %1").arg(root.seen)
        : qsTr("Had seen, by %1: %2").arg(root.seenBy).arg(root.seen)

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.between
    focusPolicy: root.choosable ? Qt.StrongFocus : Qt.NoFocus
    enabled: root.choosable
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: root.choosable
    Accessible.checked: root.chosen
    Accessible.name: [root.who, root.when, root.headline, root.words, root.before].join(". ")
    onClicked: root.picked()
    Keys.onReturnPressed: root.picked()

    contentItem: ColumnLayout {
        spacing: Theme.inside
        RowLayout {
            Layout.fillWidth: true
            SectionTitle {
                Layout.fillWidth: true
                text: root.who
            }
            Caption {
                visible: root.choosable
                text: root.index + 1
                font.weight: Font.DemiBold
                leftPadding: Theme.inside
                rightPadding: Theme.inside
                Rectangle {
                    anchors.fill: parent
                    z: -1
                    radius: Theme.radius / 2
                    color: "transparent"
                    border.width: Theme.hairline
                    border.color: Theme.line
                }
            }
        }
        Caption {
            Layout.fillWidth: true
            Layout.topMargin: -Theme.tight
            text: root.when
        }
        Text {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tight
            visible: root.headline !== ""
            text: root.headline
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Prose {
            Layout.fillWidth: true
            visible: root.words !== ""
            text: root.words
            Accessible.ignored: true
        }
        Item { Layout.fillHeight: true }
        Hair {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tight
        }
        Caption {
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: root.before
        }
        RowLayout {
            visible: root.chosen
            spacing: Theme.tight
            Icon {
                name: "dialog-ok-apply"
                tint: Theme.slate
                size: Theme.smallIcon
            }
            Caption {
                text: qsTr("Chosen")
                color: Theme.slate
                font.weight: Font.DemiBold
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.tint(Theme.slate) : Theme.surface
        border.width: root.chosen ? Theme.ring : Theme.hairline
        border.color: root.chosen ? Theme.slate : root.hovered ? Theme.line : Theme.hair
        FocusRing { shown: root.visualFocus }
    }
}
