import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What a row of a form is made of; the controls ask it for everything.
ColumnLayout {
    id: root

    required property string rowId
    required property string group
    required property bool leads
    required property string unitLabel
    required property string label
    required property string help
    required property int control
    required property string vocabulary
    required property string refType
    required property int limit
    required property string value
    required property string told
    required property string needed
    required property string standing
    required property int lock
    required property string lockSentence
    required property string elsewhere
    required property string refusal
    required property bool restored
    required property int memberCount
    required property RecordController record
    signal pickWanted(string rowId, string refType)
    signal decideWanted
    signal recordWanted(string recordId)

    readonly property bool open: root.lock === RecordController.Open
    readonly property string spoken: Words.joined([root.unitLabel, root.label], ", ")
    readonly property bool empty: root.value === "" && root.memberCount === 0

    spacing: Theme.tight
}
