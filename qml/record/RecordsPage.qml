import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Every kind of record at the side, the records of one kind as the work.
FocusScope {
    id: root

    required property RecordsController records
    signal recordWanted(string recordId)
    signal beginWanted(string kind, string schoolId)

    readonly property bool roomy: root.width / Theme.scale >= 900

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Records")
    onVisibleChanged: {
        if (root.visible)
            words.forceActiveFocus();
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        KindRail {
            Layout.preferredWidth: Theme.rail * 1.15
            Layout.fillHeight: true
            visible: root.roomy
            records: root.records
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.around
            Layout.topMargin: Theme.between
            Layout.bottomMargin: 0
            spacing: Theme.inside

            RecordsHead {
                Layout.fillWidth: true
                records: root.records
                choosing: !root.roomy
                onBeginWanted: root.beginWanted(root.records.kind, root.records.schoolId)
            }
            SearchLine {
                id: words
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.form
                focus: true
                placeholderText: qsTr("Words in this list")
                Accessible.name: qsTr("Words in this list")
                text: root.records.words
                onTextEdited: root.records.words = text
                Keys.onDownPressed: table.enter()
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.records.refusal
            }
            RecordTable {
                id: table
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.records.shown > 0
                records: root.records
                onRecordWanted: id => root.recordWanted(id)
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.form
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: Theme.around * 2
                visible: root.records.ready && root.records.shown === 0
                iconName: "document-multiple"
                heading: root.records.read > 0 ? qsTr("None of them has these words")
                       : root.records.schoolName === "" ? qsTr("None yet")
                       : qsTr("None yet at %1").arg(root.records.schoolName)
                advice: root.records.read > 0
                    ? qsTr("Esc empties the line. Ctrl+K searches everything on this laptop.")
                    : root.records.help
            }
            Item {
                Layout.fillHeight: true
                visible: root.records.shown === 0
            }
        }
    }
}
