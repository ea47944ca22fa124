import QtQuick
import Cairn.Client
import Cairn.Ui

/// One line: a text, a number, a day or a time.
TextLine {
    id: root

    required property FormRowFace row

    implicitWidth: root.row.control === RecordController.Line ? Theme.form * 1.4 : Theme.rail
    width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
    text: root.row.value
    maximumLength: root.row.limit > 0 ? root.row.limit : 32767
    refused: root.row.refusal !== ""
    placeholderText: Words.example(root.row.control)
    Accessible.name: root.row.spoken
    onTextEdited: root.row.record.look(root.row.rowId, text, cursorPosition)
    onEditingFinished: root.row.record.keep(root.row.rowId, text)
}
