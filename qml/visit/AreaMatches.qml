import QtQuick

/// The areas that begin with what stands after the `#`.
FloatSheet {
    id: root

    property alias areas: list.model
    property alias currentIndex: list.currentIndex
    readonly property int count: list.count
    signal picked(string code)

    function take() {
        const row = list.itemAtIndex(Math.max(0, list.currentIndex)) as AreaMatch;
        if (row)
            root.picked(row.code);
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
