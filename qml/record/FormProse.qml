import QtQuick
import Cairn.Ui

/// Several lines of somebody's own words.
ProseField {
    id: root

    required property FormRowFace row

    width: Math.min(Theme.proseWidth, parent ? parent.width : Theme.proseWidth)
    text: root.row.value
    Accessible.name: root.row.spoken
    onTextChanged: {
        if (root.activeFocus)
            root.row.record.look(root.row.rowId, text, cursorPosition);
    }
    onActiveFocusChanged: {
        if (!root.activeFocus)
            root.row.record.keep(root.row.rowId, text);
    }
}
