import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// A page that may be longer than its window. What has the keyboard in it is brought into sight.
Flickable {
    id: root

    readonly property Item focused: root.Window.activeFocusItem

    function holds(item: Item): bool {
        for (let above = item; above; above = above.parent) {
            if (above === root.contentItem)
                return true;
        }
        return false;
    }
    function reveal(item: Item) {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + item.height + Theme.around;
        const most = Math.max(0, root.contentHeight - root.height);
        if (top - Theme.around < root.contentY)
            root.contentY = Math.max(0, top - Theme.around);
        else if (bottom > root.contentY + root.height)
            root.contentY = Math.min(most, bottom - root.height, top - Theme.around);
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollRail { }
    onFocusedChanged: {
        if (root.holds(root.focused))
            root.reveal(root.focused);
    }
}
