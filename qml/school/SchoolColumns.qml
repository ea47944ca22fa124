import QtQuick
import Cairn.Ui

/// How wide each column of the table is; what does not fit is left out from the right.
QtObject {
    id: root

    required property real available

    readonly property real unit: Theme.label * 0.62 ///< about one letter
    readonly property real rest: root.available - 2 * Theme.between
    readonly property bool showsDistrict: root.rest > root.unit * 148
    readonly property bool showsHead: root.rest > root.unit * 120
    readonly property bool showsLasl: root.rest > root.unit * 92
    readonly property bool showsTown: root.rest > root.unit * 74

    readonly property real town: root.showsTown ? root.unit * 20 : 0
    readonly property real phase: root.unit * 16
    readonly property real lasl: root.showsLasl ? root.unit * 9 : 0
    readonly property real district: root.showsDistrict ? root.unit * 17 : 0
    readonly property real pupils: root.unit * 9
    readonly property real head: root.showsHead ? root.unit * 22 : 0
    readonly property real lastVisit: root.unit * 13
    readonly property real standing: root.unit * 17
    readonly property real name: Math.max(root.unit * 20, root.rest - root.town - root.phase
        - root.lasl - root.district - root.pupils - root.head - root.lastVisit - root.standing)
}
