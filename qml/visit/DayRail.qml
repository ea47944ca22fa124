import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The day as it went: the parts that were opened and closed, and between them a line for each run
/// of notes of one kind.
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
        model: root.visit.parts.lines
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollRail { }
        delegate: PickRow {
            id: row
            required property string noteId
            required property date at
            required property date until
            required property bool open
            required property string label
            required property int notes
            leftPadding: Theme.inside
            rightPadding: Theme.inside
            topPadding: Theme.tight
            bottomPadding: Theme.tight
            readonly property string span: row.open ? qsTr("now")
                : Words.clock(row.until) === "" ? "" : qsTr("until %1").arg(Words.clock(row.until))
            readonly property string about: Words.joined([row.span, Words.notes(row.notes)], " · ")
            current: row.open
            Accessible.name: qsTr("%1 %2, %3").arg(Words.clock(row.at)).arg(row.label)
                             .arg(row.about)
            onClicked: {
                if (row.noteId !== "")
                    root.noteWanted(row.noteId);
            }
            contentItem: RowLayout {
                spacing: Theme.inside
                Caption {
                    Layout.preferredWidth: Theme.label * 3
                    Layout.alignment: Qt.AlignTop
                    text: Words.clock(row.at)
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Text {
                        Layout.fillWidth: true
                        text: row.label
                        color: Theme.ink
                        font.family: Theme.family
                        font.pixelSize: Theme.label
                        font.weight: Font.Medium
                        wrapMode: Text.Wrap
                        Accessible.ignored: true
                    }
                    Caption {
                        text: row.about
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Caption {
        id: hint
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        anchors.margins: Theme.between
        wrapMode: Text.Wrap
        text: root.visit.parts.openLabel === "" ? qsTr("Ctrl+T  begins a part of the day")
            : qsTr("Ctrl+T  another part\nCtrl+Shift+T  ends %1").arg(root.visit.parts.openLabel)
    }
    Hair {
        anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
    }
}
