import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What people see differently, side by side. Nobody is hurried and nothing is chosen beforehand.
FocusScope {
    id: root

    required property DecideController decide
    required property SafetyController safety
    required property string person

    readonly property bool roomy: root.width / Theme.scale >= 1000

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Decide")
    onVisibleChanged: {
        if (root.visible)
            list.forceActiveFocus();
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: root.decide.count > 0

        Rectangle {
            Layout.preferredWidth: Theme.rail * 1.25
            Layout.fillHeight: true
            visible: root.roomy || root.decide.count > 1
            color: Theme.sunken
            SectionTitle {
                id: title
                x: Theme.between
                y: Theme.between
                text: qsTr("%Ln thing(s) wait", "", root.decide.count)
            }
            ListView {
                id: list
                anchors { top: title.bottom; bottom: parent.bottom }
                anchors { left: parent.left; right: parent.right }
                anchors.margins: Theme.inside
                focus: true
                activeFocusOnTab: true
                clip: true
                model: root.decide.decisions
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What waits for people")
                T.ScrollBar.vertical: ScrollRail { }
                delegate: DecisionRow {
                    width: list.width
                    current: root.decide.openId === decisionId
                    onClicked: root.decide.open(decisionId)
                }
            }
            Hair {
                anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
            }
        }
        DecisionSheet {
            Layout.fillWidth: true
            Layout.fillHeight: true
            decide: root.decide
            person: root.person
            now: root.safety.now
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Theme.form
        visible: root.decide.ready && root.decide.count === 0
        heading: qsTr("Nothing to decide")
        advice: qsTr("Where you and others wrote different things, both come here.")
    }
}
