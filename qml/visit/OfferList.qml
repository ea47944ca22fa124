import QtQuick
import Cairn.Client
import Cairn.Ui

/// What may be meant by the `#…`, `@…` or `[[…` before the caret. Tab takes the marked one.
FloatSheet {
    id: root

    required property LineOffer offer
    signal picked(int place)

    function take() {
        root.picked(Math.max(0, list.currentIndex));
    }
    function goUp() {
        list.currentIndex = Math.max(0, list.currentIndex - 1);
    }
    function goDown() {
        list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1);
    }

    implicitWidth: Theme.side * 1.3
    implicitHeight: list.contentHeight + 2 * Theme.tight
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What may be meant; Tab takes the marked one")

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.tight
        model: root.offer.lines
        currentIndex: 0
        interactive: false
        onCountChanged: list.currentIndex = 0
        delegate: OfferRow {
            width: ListView.view ? ListView.view.width : 0
            current: ListView.isCurrentItem
            onClicked: root.picked(index)
        }
    }
}
