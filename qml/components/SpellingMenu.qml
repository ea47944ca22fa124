import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What may be written instead of a word that is spelled wrongly. Arrows and Enter choose.
FloatPopup {
    id: root

    required property SpellingCheck spelling
    required property T.TextArea field

    readonly property point under: root.field.mapToItem(null, root.field.cursorRectangle.x,
        root.field.cursorRectangle.y + root.field.cursorRectangle.height + Theme.tight)
    readonly property bool fits: root.under.y + root.height <= root.parent.height

    x: Math.max(0, Math.min(root.under.x, root.parent.width - root.width))
    y: root.fits ? root.under.y
        : root.under.y - root.height - root.field.cursorRectangle.height - 2 * Theme.tight
    width: Theme.rail * 1.4
    padding: Theme.tight
    visible: true
    onOpened: list.forceActiveFocus(Qt.TabFocusReason)
    onClosed: root.field.forceActiveFocus(Qt.PopupFocusReason)

    Column {
        width: root.availableWidth
        ListView {
            id: list
            width: parent.width
            height: contentHeight
            visible: list.count > 0
            model: root.spelling.suggestions
            interactive: false
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.PopupMenu
            Accessible.name: qsTr("Instead of %1").arg(root.spelling.word)
            Keys.onDownPressed: {
                if (list.currentIndex < list.count - 1)
                    list.incrementCurrentIndex();
                else
                    learning.forceActiveFocus(Qt.TabFocusReason);
            }
            delegate: PickRow {
                id: row
                required property string modelData
                width: ListView.view ? ListView.view.width : 0
                current: ListView.isCurrentItem && list.activeFocus
                focus: ListView.isCurrentItem
                leftPadding: Theme.inside
                topPadding: Theme.tight
                bottomPadding: Theme.tight
                Accessible.name: row.modelData
                onClicked: {
                    root.spelling.replace(row.modelData);
                    root.close();
                }
                contentItem: BodyText {
                    text: row.modelData
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
        Caption {
            visible: list.count === 0
            width: parent.width
            padding: Theme.inside
            text: qsTr("No other word is near %1").arg(root.spelling.word)
        }
        Hair { width: parent.width }
        QuietButton {
            id: learning
            width: parent.width
            framed: false
            text: qsTr("Add “%1” to my words").arg(root.spelling.word)
            Keys.onUpPressed: list.forceActiveFocus(Qt.BacktabFocusReason)
            onClicked: {
                root.spelling.learn();
                root.close();
            }
        }
    }
}
