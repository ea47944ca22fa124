import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One record: what it is and how it stands, then a row a field, then what belongs to it.
FocusScope {
    id: root

    required property RecordController record
    signal backWanted
    signal recordWanted(string recordId)
    signal beginWanted(string kind, string schoolId, string path, string owner)
    signal historyWanted(string recordId)
    signal decideWanted
    signal schoolWanted(string schoolId)
    signal visitWanted(string visitId)

    Accessible.role: Accessible.Pane
    Accessible.name: root.record.beginning ? Words.newOne(root.record.typeLabel)
                                           : root.record.title
    onVisibleChanged: {
        if (root.visible)
            back.forceActiveFocus();
    }
    Connections {
        target: root.record
        function onRecordMade() {
            page.contentY = 0;
            back.forceActiveFocus();
        }
    }

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: columns.implicitHeight + 2 * Theme.around

        ColumnLayout {
            id: columns
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.between
            width: Math.min(page.width - 2 * Theme.around, Theme.form * 2)
            spacing: Theme.between

            RowLayout {
                Layout.fillWidth: true
                QuietButton {
                    id: back
                    Layout.leftMargin: -Theme.inside
                    focus: true
                    framed: false
                    icon.name: "go-previous"
                    text: qsTr("Back")
                    ink: Theme.soft
                    onClicked: root.backWanted()
                }
                Item { Layout.fillWidth: true }
                QuietButton {
                    visible: root.record.visitId !== "" && !root.record.beginning
                    icon.name: "view-calendar"
                    text: qsTr("The visit")
                    onClicked: root.visitWanted(root.record.visitId)
                }
                QuietButton {
                    visible: root.record.schoolId !== "" && !root.record.beginning
                    icon.name: "go-home"
                    text: qsTr("The school")
                    onClicked: root.schoolWanted(root.record.schoolId)
                }
                QuietButton {
                    visible: !root.record.beginning
                    icon.name: "view-history"
                    text: qsTr("History")
                    onClicked: root.historyWanted(root.record.recordId)
                }
            }
            RecordHead {
                Layout.fillWidth: true
                record: root.record
                onDecideWanted: root.decideWanted()
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.record.refusal
            }
            Repeater {
                model: root.record.strays
                delegate: StrayWords {
                    Layout.fillWidth: true
                    onLetGo: root.record.letGo(strayId)
                }
            }
            Repeater {
                model: root.record.rows
                delegate: FormField {
                    Layout.fillWidth: true
                    record: root.record
                    onPickWanted: (rowId, refType) => picker.choose(rowId, refType)
                    onDecideWanted: root.decideWanted()
                    onRecordWanted: id => root.recordWanted(id)
                }
            }
            PrimaryButton {
                visible: root.record.beginning
                icon.name: "dialog-ok-apply"
                text: qsTr("Begin this record")
                onClicked: root.record.make()
            }
            BelongingList {
                Layout.fillWidth: true
                visible: !root.record.beginning && root.record.belongingKindCount > 0
                record: root.record
                onRecordWanted: id => root.recordWanted(id)
                onBeginWanted: (kind, path) => root.beginWanted(
                    kind, root.record.schoolId, path, root.record.recordId)
            }
        }
    }
    RecordPicker {
        id: picker
        record: root.record
    }
}
