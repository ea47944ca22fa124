import QtQuick
import QtQuick.Templates as T
import Cairn.Ui

/// What floats above the screen: as large as what is in it, away with Esc.
T.Popup {
    id: root

    parent: T.Overlay.overlay
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.around
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    background: FloatSheet { }
    T.Overlay.modal: Rectangle { color: Theme.veil }
}
