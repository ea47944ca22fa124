import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Which record this is, where it stands, and the one deed that takes it on.
Rectangle {
    id: root

    required property ReportController report
    property bool compact: false
    signal backWanted
    signal decideWanted

    readonly property string noteState: root.report.noteState
    readonly property int waiting: root.report.contested + root.report.unread
    readonly property string first: root.waiting > 0
        ? Words.before(root.report.contested, root.report.unread)
        : root.report.blocking > 0
          ? qsTr("%Ln thing(s) to see to first", "", root.report.blocking) : ""

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
        PageTitle {
            Layout.maximumWidth: root.width * 0.4
            text: qsTr("Record of visit")
            font.pixelSize: Theme.heading
        }
        Caption {
            Layout.fillWidth: true
            text: root.compact ? root.report.school
                : Words.joined([root.report.school, Words.day(root.report.day)], " · ")
        }
        StateMark {
            standing: root.noteState === "final" ? "settled"
                : root.noteState === "shared" || root.noteState === "replied" ? "sent" : "waiting"
            word: Words.noteState(root.noteState)
        }
        QuietButton {
            visible: !root.compact
            icon.name: "document-save"
            text: qsTr("PDF")
            Accessible.name: qsTr("Save as PDF")
            onClicked: root.report.beginSaving(ReportController.Pdf)
        }
        QuietButton {
            visible: !root.compact
            icon.name: "document-save"
            text: qsTr("ODT")
            Accessible.name: qsTr("Save for a word processor, as ODT")
            onClicked: root.report.beginSaving(ReportController.Odt)
        }
        QuietButton {
            visible: root.waiting > 0
            icon.name: "view-split-left-right"
            ink: Theme.rose
            text: root.first
            Accessible.description: qsTr("Opens what waits for a decision")
            onClicked: root.decideWanted()
        }
        Caption {
            visible: root.waiting === 0 && text !== ""
            text: root.first
            color: Theme.amber
        }
        PrimaryButton {
            visible: root.noteState === "drafting"
            enabled: root.report.ready && root.report.blocking === 0
            text: qsTr("Sign off")
            Accessible.description: root.first
            onClicked: root.report.signOff()
        }
        PrimaryButton {
            visible: root.noteState === "checked"
            enabled: root.report.blocking === 0
            text: qsTr("Share…")
            Accessible.description: root.first
            onClicked: root.report.beginSharing()
        }
        PrimaryButton {
            visible: root.noteState === "shared" || root.noteState === "replied"
            enabled: root.report.blocking === 0
            text: qsTr("Mark final")
            Accessible.description: root.first
            onClicked: root.report.makeFinal()
        }
    }
    Hair {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }
}
