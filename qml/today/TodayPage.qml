import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What to go on with, what comes, and at the side what waits.
FocusScope {
    id: root

    required property TodayController today
    required property SafetyController safety
    required property CaseController moderation
    signal visitWanted(string visitId)
    signal schoolsWanted
    signal decideWanted
    signal caseWanted(string caseId)

    readonly property bool roomy: root.width / Theme.scale >= 900

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Today")

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: columns.implicitHeight + 2 * Theme.around
        visible: root.today.ready

        GridLayout {
            id: columns
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.around
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2.6)
            columns: root.roomy ? 2 : 1
            columnSpacing: Theme.around * 2
            rowSpacing: Theme.around

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.around

                PageTitle {
                    Layout.fillWidth: true
                    text: Words.longDay(root.today.day)
                }
                Repeater {
                    id: underWay
                    model: root.today.underWay
                    delegate: ContinueCard {
                        Layout.fillWidth: true
                        now: root.safety.now
                        onOpened: id => root.visitWanted(id)
                    }
                }
                VisitSection {
                    Layout.fillWidth: true
                    leads: underWay.count === 0
                    title: qsTr("Today")
                    visits: root.today.today
                    onOpened: id => root.visitWanted(id)
                }
                VisitSection {
                    Layout.fillWidth: true
                    title: qsTr("This week")
                    visits: root.today.week
                    onOpened: id => root.visitWanted(id)
                }
                VisitSection {
                    Layout.fillWidth: true
                    title: qsTr("Next")
                    visits: root.today.next
                    onOpened: id => root.visitWanted(id)
                }
                EmptyState {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.around * 2
                    visible: root.today.ready && root.today.empty
                    iconName: "view-calendar-day"
                    heading: qsTr("No visits this week")
                    advice: qsTr("Choose a school to plan one.")
                }
                QuietButton {
                    Layout.alignment: Qt.AlignHCenter
                    visible: root.today.ready && root.today.empty
                    text: qsTr("Schools")
                    onClicked: root.schoolsWanted()
                }
            }
            ColumnLayout {
                Layout.preferredWidth: root.roomy ? Theme.side : -1
                Layout.fillWidth: !root.roomy
                Layout.alignment: Qt.AlignTop
                spacing: Theme.between
                CasesCard {
                    Layout.fillWidth: true
                    moderation: root.moderation
                    onCaseWanted: id => root.caseWanted(id)
                }
                WaitingColumn {
                    Layout.fillWidth: true
                    safety: root.safety
                    onDecideWanted: root.decideWanted()
                }
            }
        }
    }
}
