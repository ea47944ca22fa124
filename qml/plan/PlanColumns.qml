import QtQuick
import Cairn.Ui

/// How wide the columns of the grid are; the first takes what is left.
QtObject {
    id: root

    required property real room

    readonly property int count: 7
    readonly property real kind: Theme.rail * 0.42
    readonly property real others: root.kind + root.width(1) + root.width(2) + root.width(3)
                                   + root.width(4) + root.width(5) + root.width(6)
    readonly property real whole: root.others + root.width(0)

    function width(column: int): real {
        switch (column) {
        case 0: return Math.max(Theme.rail * 1.4, root.room - root.others);
        case 1: return Theme.rail * 0.66;
        case 2: return Theme.rail * 0.74;
        case 3: return Theme.rail * 0.62;
        case 4: return Theme.rail * 0.58;
        case 5: return Theme.rail;
        case 6: return Theme.rail * 0.62;
        }
        return 0;
    }
    function left(column: int): real {
        let x = root.kind;
        for (let each = 0; each < column; ++each)
            x += root.width(each);
        return x;
    }
    function name(column: int): string {
        switch (column) {
        case 0: return qsTr("What");
        case 1: return qsTr("Area");
        case 2: return qsTr("For whom");
        case 3: return qsTr("Who");
        case 4: return qsTr("By when");
        case 5: return qsTr("Success");
        case 6: return qsTr("State");
        }
        return "";
    }
}
