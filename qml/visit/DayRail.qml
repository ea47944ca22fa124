import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The day as it went: a line for each run of notes of one kind.
Rectangle {
    id: root

    required property VisitController visit
    signal noteWanted(string noteId)

    color: Theme.sunken

    SectionTitle {
        id: title
        x: Theme.between
        y: Theme.between
        text: qsTr("The day")
    }
    ListView {
        id: list
        anchors { top: title.bottom; left: parent.left; right: parent.right; bottom: hint.top }
        anchors.margins: Theme.inside
        clip: true
        model: root.visit.segments
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollRail { }
        delegate: PickRow {
            id: row
            required property string noteId
            required property date at
            required property string label
            required property int notes
            leftPadding: Theme.inside
            rightPadding: Theme.inside
            topPadding: Theme.tight
            bottomPadding: Theme.tight
            Accessible.name: qsTr("%1 %2, %3").arg(Words.clock(row.at)).arg(row.label)
                             .arg(Words.notes(row.notes))
            onClicked: root.noteWanted(row.noteId)
            contentItem: Row {
                spacing: Theme.inside
                Caption {
                    id: clock
                    width: Theme.label * 3
                    text: Words.clock(row.at)
                }
                Column {
                    width: row.availableWidth - clock.width - Theme.inside
                    Text {
                        width: parent.width
                        text: row.label
                        color: Theme.ink
                        font.family: Theme.family
                        font.pixelSize: Theme.label
                        font.weight: Font.Medium
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Caption { text: Words.notes(row.notes) }
                }
            }
        }
    }
    Caption {
        id: hint
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors.margins: Theme.between
        wrapMode: Text.Wrap
        text: qsTr("Ctrl+T  what you look at now")
    }
    Hair {
        anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
    }
}
