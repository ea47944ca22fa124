import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One field of an element that is about to be added.
FormRowFace {
    id: root

    property bool alone: false ///< the set's own label says it

    Caption {
        Layout.fillWidth: true
        visible: !root.alone
        text: root.label
    }
    FormInput {
        Layout.fillWidth: true
        row: root
    }
}
