import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// The kinds of record, each with how many there are.
Rectangle {
    id: root

    required property RecordsController records

    color: Theme.sunken

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.inside
        activeFocusOnTab: true
        clip: true
        model: root.records.kinds
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Kinds of record")
        T.ScrollBar.vertical: ScrollRail { }
        delegate: KindRow {
            width: list.width
            current: root.records.kind === kind
            onClicked: root.records.kind = kind
        }
    }
    Hair {
        anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
    }
}
