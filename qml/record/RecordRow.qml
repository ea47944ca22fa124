import QtQuick
import Cairn.Ui

/// One record of a list.
PickRow {
    id: root

    required property string recordId
    required property string title
    required property string school
    required property string stateWord
    required property string standing
    required property string first
    required property string second
    required property string third
    property int columns: 0
    property bool schools: true
    property bool states: true

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    topPadding: Theme.tight
    bottomPadding: Theme.tight
    Accessible.role: Accessible.Row
    Accessible.name: Words.joined([root.title, root.stateWord, root.school, root.first, root.second,
                                   root.third, root.standing === "settled"
                                               ? "" : Words.mark(root.standing)], ", ")

    contentItem: RecordCells {
        title: root.title
        stateWord: root.stateWord
        school: root.school
        standing: root.standing
        first: root.first
        second: root.second
        third: root.third
        columns: root.columns
        schools: root.schools
        states: root.states
    }
}
