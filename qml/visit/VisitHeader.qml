import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Where one is, with whom and since when; and the one move that the visit may make.
Rectangle {
    id: root

    required property VisitController visit
    property bool compact: false
    property bool areasHidden: false
    signal schoolWanted(string schoolId)
    signal prepareWanted
    signal safeguardingWanted
    signal reportWanted
    signal backWanted
    signal areasWanted

    readonly property string hours: root.visit.start === "" && root.visit.end === "" ? qsTr("times")
        : qsTr("%1–%2").arg(root.visit.start).arg(root.visit.end)
    readonly property string blocked: root.visit.contested > 0
        ? qsTr("Settle what waits under Decide first")
        : root.visit.unread > 0 ? qsTr("Read what was merged first") : ""
    readonly property bool recorded: !root.visit.mayRecord && !root.visit.mayBegin

    implicitHeight: row.implicitHeight + 2 * Theme.inside
    color: Theme.paper

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.inside
        anchors.rightMargin: Theme.between
        spacing: Theme.inside

        QuietButton {
            framed: false
            icon.name: "go-previous"
            ink: Theme.soft
            Accessible.name: qsTr("Back")
            onClicked: root.backWanted()
        }
        QuietButton {
            Layout.maximumWidth: root.width * 0.45
            framed: false
            contentItem: Text {
                text: root.visit.school
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            Accessible.name: qsTr("%1, open the school's page").arg(root.visit.school)
            onClicked: root.schoolWanted(root.visit.schoolId)
        }
        Caption {
            Layout.fillWidth: true
            text: root.compact ? root.visit.type
                : qsTr("%1 · %2").arg(root.visit.type).arg(Words.day(root.visit.day))
        }
        QuietButton {
            id: details
            visible: !root.compact
            framed: false
            icon.name: "clock"
            ink: Theme.soft
            text: root.hours
            Accessible.name: qsTr("Times: %1").arg(root.hours)
            onClicked: editor.open()
        }
        QuietButton {
            visible: !root.compact
            framed: false
            icon.name: "user"
            ink: Theme.soft
            text: root.visit.people
            Accessible.name: qsTr("Visitors: %1").arg(root.visit.people)
            onClicked: editor.open()
        }
        QuietButton {
            framed: false
            icon.name: "call-start"
            ink: Theme.rose
            text: root.compact ? "" : qsTr("Safeguarding")
            Accessible.name: qsTr("Safeguarding: whom to tell, F9")
            onClicked: root.safeguardingWanted()
        }
        QuietButton {
            visible: root.areasHidden
            text: qsTr("Areas")
            onClicked: root.areasWanted()
        }
        QuietButton {
            icon.name: "document-edit"
            text: root.compact ? "" : qsTr("Record of visit")
            Accessible.name: qsTr("Record of visit, Ctrl+R")
            onClicked: root.reportWanted()
        }
        StateMark {
            visible: root.recorded
            standing: "settled"
            word: Words.visitState(root.visit.visitState)
        }
        QuietButton {
            visible: root.visit.mayBegin && root.visit.noteCount === 0
            text: qsTr("Prepare")
            onClicked: root.prepareWanted()
        }
        PrimaryButton {
            visible: root.visit.mayBegin && root.visit.noteCount === 0
            text: qsTr("Begin")
            onClicked: root.visit.begin()
        }
        QuietButton {
            visible: root.visit.mayRecord && !(root.visit.mayBegin && root.visit.noteCount === 0)
            icon.name: "dialog-ok-apply"
            text: qsTr("Mark recorded")
            enabled: root.blocked === ""
            Accessible.description: root.blocked
            onClicked: root.visit.finish()
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
    VisitEditor {
        id: editor
        visit: root.visit
    }
}
