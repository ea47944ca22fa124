import QtQuick
import Cairn.Client
import Cairn.Ui

/// One cell of the grid, read or written in.
FocusScope {
    id: root

    required property int index
    required property string path
    required property string label
    required property int control
    required property string value
    required property string told
    required property string lock
    required property bool contested
    required property bool late
    required property bool unsaved
    required property bool schoolsVoice
    property string heard ///< of the row, for who hears it
    property bool rowCurrent: false
    property bool current: false
    property bool editing: false
    property bool strong: false
    property string typed ///< the key that the writing began with
    signal picked
    signal looked(string text, int caret)
    signal kept(string text)
    signal gaveUp
    signal stepped(string text, int step)

    readonly property bool written: root.control === PlanController.Line
        || root.control === PlanController.Prose || root.control === PlanController.Day
        || root.control === PlanController.Reading
    readonly property bool open: root.lock === "" && !root.contested
    readonly property string word: root.contested ? Words.mark("contested")
        : root.late ? qsTr("overdue") : root.unsaved ? qsTr("not kept yet") : ""
    readonly property color meaning: root.contested || root.late ? Theme.rose : Theme.amber

    focus: root.current
    implicitHeight: Math.max(Theme.target + Theme.tight, column.implicitHeight + 2 * Theme.inside,
                             writing.active && writing.item ? writing.implicitHeight : 0)
    Accessible.role: Accessible.Cell
    Accessible.focusable: true
    Accessible.name: Words.joined([root.index === 0 ? root.heard : "", root.label,
                                   root.told === "" ? qsTr("empty") : root.told, root.word], ", ")
    Accessible.description: root.lock

    TapHandler { onTapped: root.picked() }
    Rectangle {
        anchors.fill: parent
        visible: root.current && !root.editing
        color: Theme.tint(Theme.slate)
        border.width: Theme.ring
        border.color: root.activeFocus ? Theme.focus : Theme.line
    }
    Column {
        id: column
        x: Theme.inside
        y: Theme.inside
        width: root.width - 2 * Theme.inside
        visible: !root.editing
        spacing: Theme.hairline
        BodyText {
            width: parent.width
            text: root.told !== "" ? root.told : root.rowCurrent ? root.label : ""
            color: root.told === "" ? Theme.soft : root.schoolsVoice ? Theme.heather
                 : root.late ? Theme.rose : Theme.ink
            font.italic: root.told === ""
            font.weight: root.strong ? Font.DemiBold : Font.Normal
            font.pixelSize: root.index === 0 ? Theme.body : Theme.label + 1
            maximumLineCount: root.index === 0 ? 4 : 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Row {
            visible: root.word !== ""
            spacing: Theme.tight
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.contested ? Words.markIcon("contested")
                    : root.late ? "clock" : "document-edit"
                tint: root.meaning
                size: Theme.smallIcon
            }
            Caption {
                anchors.verticalCenter: parent.verticalCenter
                text: root.word
                color: root.meaning
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
    Loader {
        id: writing
        active: root.editing && root.written && root.open
        focus: writing.active // and afterwards the cell has the keyboard itself
        width: root.width
        height: root.height
        onLoaded: (item as Item).forceActiveFocus()
        sourceComponent: PlanCellEditor {
            control: root.control
            begun: root.value + root.typed
            Accessible.name: Words.joined([root.heard, root.label], ", ")
            onTextChanged: {
                if (activeFocus)
                    root.looked(text, cursorPosition);
            }
            onKept: root.kept(text)
            onGaveUp: root.gaveUp()
            onStepped: step => root.stepped(text, step)
        }
    }
}
