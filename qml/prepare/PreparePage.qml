import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Before leaving: everything for this visit is on this laptop, or what is missing.
FocusScope {
    id: root

    required property PrepareController prepare
    required property SafetyController safety
    signal visitWanted(string visitId)
    signal backWanted

    readonly property bool isReady: root.prepare.lacking === 0
    readonly property string verdict: !root.isReady ? qsTr("Not ready")
        : root.prepare.gaps === 0 ? qsTr("Safe to go offline") : qsTr("Ready with gaps")
    readonly property string laptop: Words.joined([
        root.prepare.battery < 0 ? "" : qsTr("Battery %1%").arg(root.prepare.battery),
        root.prepare.freeGigabytes < 0 ? ""
            : root.prepare.diskLow ? qsTr("The disk is nearly full")
            : qsTr("%1 GB free").arg(root.prepare.freeGigabytes),
        root.safety.practice ? qsTr("Practice: nothing goes anywhere")
            : Words.never(root.safety.contact) ? qsTr("Not yet with the county")
            : qsTr("With the county as of %1").arg(Words.moment(root.safety.contact,
                                                               root.safety.now))], " · ")

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Prepare: %1").arg(root.prepare.school)

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.around
        visible: root.prepare.visitId !== ""

        ColumnLayout {
            id: column
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.around
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2)
            spacing: Theme.between

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.inside
                QuietButton {
                    framed: false
                    icon.name: "go-previous"
                    ink: Theme.soft
                    Accessible.name: qsTr("Back")
                    onClicked: root.backWanted()
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    PageTitle {
                        Layout.fillWidth: true
                        text: root.prepare.school
                    }
                    Caption {
                        Layout.fillWidth: true
                        text: Words.joined([root.prepare.type, Words.longDay(root.prepare.day),
                                            root.prepare.start], " · ")
                    }
                }
                ColumnLayout {
                    spacing: 0
                    StateMark {
                        Layout.alignment: Qt.AlignRight
                        standing: !root.isReady ? "refused"
                                  : root.prepare.gaps === 0 ? "settled" : "waiting"
                        word: root.verdict
                    }
                    Caption {
                        Layout.alignment: Qt.AlignRight
                        text: Words.visitState(root.prepare.visitState)
                    }
                }
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.prepare.refusal
            }
            Card {
                Layout.fillWidth: true
                contentItem: ColumnLayout {
                    spacing: Theme.between
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("What this laptop holds for the visit")
                    Repeater {
                        model: root.prepare.lines
                        delegate: PrepareRow {
                            Layout.fillWidth: true
                            practice: root.safety.practice
                        }
                    }
                }
            }
            Caption {
                Layout.fillWidth: true
                text: root.laptop
                color: root.prepare.diskLow ? Theme.rose : Theme.soft
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.inside
                PrimaryButton {
                    visible: root.prepare.visitState !== "prepared" && root.prepare.mayBePrepared
                    enabled: root.isReady
                    focus: true
                    text: qsTr("Mark prepared")
                    Accessible.description: root.isReady ? ""
                        : qsTr("Something that must be here is missing")
                    onClicked: root.prepare.markPrepared()
                }
                PrimaryButton {
                    visible: root.prepare.visitState === "prepared"
                    text: qsTr("Open the visit")
                    onClicked: root.visitWanted(root.prepare.visitId)
                }
                QuietButton {
                    visible: !root.prepare.saidInterest
                    text: qsTr("I have no interest at this school")
                    onClicked: root.prepare.sayNoInterest()
                }
                QuietButton {
                    visible: !root.safety.practice
                    icon.name: "view-refresh"
                    enabled: root.safety.state !== SafetyController.Sending
                    text: root.safety.state === SafetyController.Sending
                          ? qsTr("Fetching…") : qsTr("Fetch now")
                    onClicked: root.prepare.fetch()
                }
            }
        }
    }
}
