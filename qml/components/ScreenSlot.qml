import QtQuick

/// A screen that is made when it is first shown, and kept: its place in a long list stays. One that
/// is surely wanted may be made ahead, in idle time.
Loader {
    id: root

    property bool shown: false
    property bool ahead: false

    anchors.fill: parent
    active: false
    asynchronous: !root.shown
    visible: shown
    focus: shown
    onShownChanged: root.wake()
    onAheadChanged: root.wake()
    Component.onCompleted: root.wake()

    function wake() {
        if (root.shown || root.ahead)
            root.active = true
    }
}
