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

    readonly property string until: Words.promise(root.standing, root.due, root.overdue,
                                                  root.promiseState)

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
