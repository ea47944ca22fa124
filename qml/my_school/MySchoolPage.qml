import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The first screen of who speaks for a school: what waits for its word, and what was agreed.
FocusScope {
    id: root

    required property MySchoolController school
    required property SafetyController safety
    signal noteWanted(string visitId)
    signal recordWanted(string recordId)
    signal decideWanted

    readonly property bool roomy: root.width / Theme.scale >= 900

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Our school")

    EmptyState {
        anchors.centerIn: parent
        width: Theme.form
        visible: root.school.ready && root.school.schoolCount === 0
        iconName: "clock"
        heading: qsTr("Your school is not here yet")
        advice: qsTr("It comes with the first contact with the county, and stays on this laptop.")
    }
    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: columns.implicitHeight + 2 * Theme.around
        visible: root.school.ready && root.school.schoolCount > 0

        GridLayout {
            id: columns
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.around
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2.8)
            columns: root.roomy ? 2 : 1
            columnSpacing: Theme.around * 2
            rowSpacing: Theme.around

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.around

                MySchoolHead {
                    Layout.fillWidth: true
                    school: root.school
                }
                ErrorNote {
                    Layout.fillWidth: true
                    sentence: root.school.refusal
                }
                NoteList {
                    Layout.fillWidth: true
                    notes: root.school.notes
                    leads: root.school.toAnswer > 0
                    onOpened: id => root.noteWanted(id)
                }
                AwaitedVisits {
                    Layout.fillWidth: true
                    leads: root.school.toAnswer === 0
                    visits: root.school.visits
                    onAccepted: id => root.school.acceptFocus(id)
                    onAmendWanted: id => {
                        root.school.beginAmending(id);
                        amending.open();
                    }
                    onDecideWanted: root.decideWanted()
                }
                OwnViews {
                    Layout.fillWidth: true
                    school: root.school
                    onDeclineWanted: area => {
                        root.school.beginDeclining(area);
                        declining.open();
                    }
                    onDecideWanted: root.decideWanted()
                }
            }
            ColumnLayout {
                Layout.preferredWidth: root.roomy ? Theme.side : -1
                Layout.fillWidth: !root.roomy
                Layout.alignment: Qt.AlignTop
                spacing: Theme.between

                WaitingColumn {
                    Layout.fillWidth: true
                    safety: root.safety
                    onDecideWanted: root.decideWanted()
                }
                WhatWeAgreed {
                    Layout.fillWidth: true
                    school: root.school
                    onRecordWanted: id => root.recordWanted(id)
                }
            }
        }
    }
    AmendSheet {
        id: amending
        school: root.school
    }
    DeclineSheet {
        id: declining
        school: root.school
    }
}
