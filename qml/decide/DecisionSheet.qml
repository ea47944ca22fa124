import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One thing, both views of it at equal width, and under them what will stand in the history.
FocusScope {
    id: root

    required property DecideController decide
    required property string person
    property date now

    readonly property bool settling: root.decide.contested && root.decide.mine
    readonly property string about: Words.joined([root.decide.where,
                                                  Words.shortDate(root.decide.day)], " · ")

    Shortcut {
        enabled: root.visible && root.settling && !reason.typing
        sequences: ["1", "Alt+1"]
        onActivated: root.decide.choose(0)
    }
    Shortcut {
        enabled: root.visible && root.settling && !reason.typing
        sequences: ["2", "Alt+2"]
        onActivated: root.decide.choose(1)
    }

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.around

        ColumnLayout {
            id: column
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.around
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2.4)
            spacing: Theme.between

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.tight
                PageTitle {
                    Layout.fillWidth: true
                    text: root.decide.what
                }
                BodyText {
                    Layout.fillWidth: true
                    color: Theme.soft
                    text: root.about
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columns: page.width / Theme.scale < 700 ? 1
                       : Math.max(1, Math.min(root.decide.sideCount, 3))
                columnSpacing: Theme.between
                rowSpacing: Theme.between
                Repeater {
                    model: root.decide.sides
                    delegate: SideCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        now: root.now
                        chosen: root.decide.chosen === index
                        choosable: root.settling
                        onPicked: root.decide.choose(index)
                    }
                }
            }
            BodyText {
                Layout.fillWidth: true
                visible: root.decide.contested && !root.decide.mine
                text: qsTr("Not yours to settle. Who decides: %1. Both views stay beside each "
                           + "other until then, and go there with the next sync.")
                      .arg(root.decide.settlers)
            }
            AnotherValue {
                Layout.fillWidth: true
                visible: root.settling
                decide: root.decide
            }
            ReasonLine {
                id: reason
                Layout.fillWidth: true
                visible: root.settling
                decide: root.decide
                person: root.person
            }
            ReadLine {
                Layout.fillWidth: true
                visible: !root.decide.contested
                decide: root.decide
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.decide.refusal
            }
        }
    }
}
