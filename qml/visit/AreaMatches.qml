import QtQuick
import Cairn.Ui

/// The areas that begin with what stands after the `#`.
FloatSheet {
    id: root

    property alias areas: list.model
    signal picked(string code)

    function take() {
        const row = list.itemAtIndex(Math.max(0, list.currentIndex)) as AreaMatch;
        if (row)
            root.picked(row.code);
    }

    function goUp() {
        list.currentIndex = Math.max(0, list.currentIndex - 1);
    }
    function goDown() {
        list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1);
    }

    width: Theme.side
    height: list.contentHeight + 2 * Theme.tight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Areas; Tab takes the marked one")

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.tight
        currentIndex: 0
        interactive: false
        onCountChanged: list.currentIndex = 0
        delegate: AreaMatch {
            width: list.width
            current: ListView.isCurrentItem
            onClicked: root.picked(code)
        }
    }
}
