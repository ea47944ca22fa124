import QtQuick
import Cairn.Ui

/// One code of a vocabulary or one node of a framework.
ChoiceBox {
    id: root

    required property FormRowFace row

    implicitWidth: Theme.form
    width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
    model: root.row.record.choicesOf(root.row.vocabulary,
                                       root.row.record.addsAtOnce(root.row.rowId.split("+")[0]))
    currentIndex: Math.max(0, root.count > 0 ? root.indexOfValue(root.row.value) : 0)
    Accessible.name: root.row.spoken
    onActivated: root.row.record.keep(root.row.rowId, currentValue)
}
