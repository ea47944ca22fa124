import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One school: its visits and needs are the work, its people and facts stand at the side.
FocusScope {
    id: root

    required property SchoolController school
    signal visitWanted(string visitId)
    signal recordWanted(string recordId)
    signal recordsWanted(string schoolId)
    signal planWanted(string schoolId)
    signal backWanted

    readonly property bool roomy: root.width / Theme.scale >= 960
    readonly property string about: Words.joined([root.school.phase, root.school.lasl,
                                                  root.school.place], " · ")

    Accessible.role: Accessible.Pane
    Accessible.name: root.school.name
    onVisibleChanged: {
        if (root.visible)
            newVisit.forceActiveFocus();
    }

    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+P"
        onActivated: root.planWanted(root.school.schoolId)
    }
    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: columns.implicitHeight + 2 * Theme.around

        ColumnLayout {
            id: columns
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.between
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2.8)
            spacing: Theme.between

            QuietButton {
                Layout.leftMargin: -Theme.inside
                framed: false
                icon.name: "go-previous"
                text: qsTr("Back")
                ink: Theme.soft
                onClicked: root.backWanted()
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.between
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.tight
                    PageTitle {
                        Layout.fillWidth: true
                        text: root.school.name
                    }
                    BodyText {
                        Layout.fillWidth: true
                        color: Theme.soft
                        text: root.about
                    }
                    BodyText {
                        visible: root.school.status !== "Open" && root.school.status !== ""
                        color: Theme.amber
                        text: root.school.status
                    }
                }
                StateMark {
                    visible: root.school.standing !== "" && root.school.standing !== "settled"
                    standing: root.school.standing
                }
                QuietButton {
                    icon.name: "flag"
                    text: qsTr("Needs and plan  Ctrl+P")
                    Accessible.name: qsTr("Needs and plan, Ctrl+P")
                    onClicked: root.planWanted(root.school.schoolId)
                }
                QuietButton {
                    icon.name: "document-multiple"
                    text: qsTr("Its records")
                    onClicked: root.recordsWanted(root.school.schoolId)
                }
                PrimaryButton {
                    id: newVisit
                    focus: true
                    icon.name: "list-add"
                    text: qsTr("New visit")
                    onClicked: planner.open()
                }
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.school.refusal
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.inside
                columns: root.roomy ? 2 : 1
                columnSpacing: Theme.around * 2
                rowSpacing: Theme.around

                SchoolWork {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                    school: root.school
                    onVisitWanted: id => root.visitWanted(id)
                    onRecordWanted: id => root.recordWanted(id)
                }
                SchoolFacts {
                    Layout.preferredWidth: root.roomy ? Theme.form : -1
                    Layout.fillWidth: !root.roomy
                    Layout.alignment: Qt.AlignTop
                    school: root.school
                }
            }
        }
    }
    VisitPlanner {
        id: planner
        school: root.school
    }
}
