import QtQuick
import Cairn.Ui

/// Something that was agreed last time: what, by whom, until when.
Column {
    id: root

    required property string what
    required property string who
    required property date due
    required property bool overdue
    required property string promiseState
    required property string standing

    readonly property string until: root.standing === "contested" ? Words.mark("contested")
        : Words.never(root.due) ? root.promiseState
        : root.overdue ? qsTr("overdue since %1").arg(Words.day(root.due))
        : qsTr("due %1").arg(Words.day(root.due))

    width: parent ? parent.width : 0
    leftPadding: Theme.inside + Theme.tight
    rightPadding: Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.what, root.who, root.until], ", ")

    BodyText {
        width: root.width - root.leftPadding - root.rightPadding
        font.pixelSize: Theme.label + 1
        maximumLineCount: 2
        elide: Text.ElideRight
        text: root.what
        Accessible.ignored: true
    }
    Caption {
        width: root.width - root.leftPadding - root.rightPadding
        text: Words.joined([root.who, root.until], " · ")
        color: root.overdue || root.standing === "contested" ? Theme.rose : Theme.soft
        Accessible.ignored: true
    }
}
