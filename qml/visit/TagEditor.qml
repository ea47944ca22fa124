import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The tags of a note that stands, typed as on the quick-note line.
ColumnLayout {
    id: root

    required property NoteTagging tagging

    readonly property bool offering: root.tagging.offer.count > 0

    spacing: Theme.tight

    TextLine {
        id: field
        Layout.fillWidth: true
        refused: root.tagging.unknown !== ""
        Accessible.name: qsTr("Tags of this note")
        Component.onCompleted: {
            field.text = root.tagging.tags;
            field.forceActiveFocus();
        }
        onTextEdited: root.tagging.offer.look(field.text, field.cursorPosition)
        Keys.priority: Keys.BeforeItem
        Keys.onReturnPressed: root.tagging.keep(field.text)
        Keys.onEnterPressed: root.tagging.keep(field.text)
        Keys.onEscapePressed: root.tagging.cancel()
        Keys.onTabPressed: event => {
            event.accepted = root.offering;
            if (root.offering)
                offers.take();
        }
        Keys.onUpPressed: offers.goUp()
        Keys.onDownPressed: offers.goDown()
    }
    OfferList {
        id: offers
        visible: root.offering
        offer: root.tagging.offer
        onPicked: place => root.tagging.offer.complete(field.text, field.cursorPosition, place)
    }
    Caption {
        Layout.fillWidth: true
        color: root.tagging.unknown !== "" ? Theme.rose : Theme.soft
        text: root.tagging.unknown !== ""
            ? qsTr("No area or role is called %1.").arg(root.tagging.unknown)
            : qsTr("# area   @ with whom   [[ link   Enter keeps them, Esc leaves them")
    }
    Connections {
        target: root.tagging.offer
        function onCompleted(text: string, caret: int) {
            field.text = text;
            field.cursorPosition = caret;
        }
    }
}
