import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Who changed what, newest first, and beside it the record as it was at a chosen moment.
FocusScope {
    id: root

    required property HistoryController history
    required property date now
    signal backWanted

    readonly property bool looking: root.history.moment !== ""

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("History of %1").arg(root.history.title)
    onVisibleChanged: {
        if (root.visible)
            back.forceActiveFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.around
        anchors.topMargin: Theme.between
        anchors.bottomMargin: 0
        spacing: Theme.inside

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
        PageTitle {
            Layout.fillWidth: true
            text: root.history.title
            maximumLineCount: 2
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: qsTr("History. Plain: as first written. Underlined: added. Struck through: gone.")
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.history.refusal
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: root.width / Theme.scale < 900 ? 1 : 2
            columnSpacing: Theme.around
            rowSpacing: Theme.between

            ListView {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                activeFocusOnTab: true
                clip: true
                model: root.history.changes
                spacing: 0
                boundsBehavior: Flickable.StopAtBounds
                highlightMoveDuration: 0
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Changes, newest first")
                T.ScrollBar.vertical: ScrollRail { }
                delegate: HistoryRow {
                    width: list.width - Theme.between
                    now: root.now
                    current: root.history.moment === revision
                    onThenWanted: root.history.lookAt(current ? "" : revision)
                }
            }
            ThenCard {
                Layout.fillWidth: list.Layout.fillWidth && parent.columns === 1
                Layout.preferredWidth: Theme.form
                Layout.fillHeight: parent.columns === 2
                Layout.maximumHeight: parent.columns === 2 ? root.height : root.height * 0.4
                Layout.alignment: Qt.AlignTop
                Layout.bottomMargin: Theme.between
                visible: root.looking
                history: root.history
                now: root.now
            }
        }
    }
}
