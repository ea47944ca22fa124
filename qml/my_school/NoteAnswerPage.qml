import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The note as the school received it, and beside it the school's answer.
FocusScope {
    id: root

    required property NoteAnswerController note
    signal backWanted
    signal decideWanted

    readonly property bool roomy: root.width / Theme.scale >= 1000

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Note of the visit")

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: columns.implicitHeight + 2 * Theme.around

        GridLayout {
            id: columns
            x: Math.max(Theme.around, (page.width - width) / 2)
            y: Theme.between
            width: Math.min(page.width - 2 * Theme.around,
                            Theme.proseWidth + Theme.form + 2 * Theme.around)
            columns: root.roomy ? 2 : 1
            columnSpacing: Theme.around * 2
            rowSpacing: Theme.around

            NotePaper {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.proseWidth
                Layout.alignment: Qt.AlignTop
                note: root.note
                onBackWanted: root.backWanted()
            }
            OurAnswer {
                Layout.preferredWidth: root.roomy ? Theme.form : -1
                Layout.fillWidth: !root.roomy
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: root.roomy ? Theme.target : 0
                visible: root.note.ready
                focus: true
                note: root.note
                onDecideWanted: root.decideWanted()
            }
        }
    }
}
