import QtQuick
import QtTest
import Cairn.Ui

/// What every screen stands on: where it is made, and how far it scrolls.
Item {
    id: root
    width: 600
    height: 400

    TextLine {
        id: elsewhere
        Accessible.name: "Elsewhere"
    }
    ScreenSlot {
        id: slot
        sourceComponent: FocusScope {
            objectName: "screen"
            focus: true
        }
    }
    Scroller {
        id: page
        y: 60
        width: 400
        height: 200
        contentHeight: column.implicitHeight
        Column {
            id: column
            Repeater {
                id: lines
                model: 12
                delegate: TextLine {
                    required property int index
                    Accessible.name: "Line " + index
                }
            }
        }
    }

    TestCase {
        name: "Screens"
        when: windowShown

        function sees(item) {
            const top = item.mapToItem(page, 0, 0).y;
            return top >= 0 && top + item.height <= page.height;
        }
        function test_whatHasTheKeyboardIsInSight() {
            verify(!sees(lines.itemAt(11)));
            for (const place of [11, 0, 6, 5]) {
                lines.itemAt(place).forceActiveFocus();
                verify(sees(lines.itemAt(place)), "line " + place);
            }
        }
        function test_whatIsElsewhereMovesNothing() {
            lines.itemAt(11).forceActiveFocus();
            const there = page.contentY;
            verify(there > 0);
            elsewhere.forceActiveFocus();
            compare(page.contentY, there);
        }
        function test_aScreenMadeAheadLeavesTheKeyboardWhereItIs() {
            elsewhere.forceActiveFocus();
            verify(!slot.item);
            slot.ahead = true;
            tryVerify(() => slot.item !== null);
            verify(!slot.visible);
            verify(elsewhere.activeFocus);
        }
    }
}
