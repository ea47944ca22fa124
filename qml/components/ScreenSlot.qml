import QtQuick

/// A screen that is made when it is first shown, and kept: its place in a long list stays.
Loader {
    id: root

    property bool shown: false

    anchors.fill: parent
    active: false
    visible: shown
    focus: shown
    onShownChanged: root.wake()
    Component.onCompleted: root.wake()

    function wake() {
        if (root.shown)
            root.active = true
    }
}
