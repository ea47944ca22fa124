import QtQuick
import Cairn.Client
import Cairn.Ui

/// The control that fits the kind of a field; words to read where it may not be written.
Loader {
    id: root

    required property FormRowFace row

    sourceComponent: {
        if (!root.row.open || root.row.control === RecordController.Told)
            return reading;
        switch (root.row.control) {
        case RecordController.Members: return null;
        case RecordController.Prose: return prose;
        case RecordController.Truth: return truth;
        case RecordController.Choice: return choice;
        case RecordController.Ref: return ref;
        }
        return line;
    }

    Component {
        id: reading
        ToldValue {
            value: root.row.told === "" ? root.row.value : root.row.told
            label: root.row.spoken
            isProse: root.row.control === RecordController.Prose
            linkName: root.row.control === RecordController.Ref && root.row.value !== ""
                ? qsTr("Open") : ""
            onLinkWanted: root.row.recordWanted(root.row.value)
        }
    }
    Component {
        id: line
        FormLine {
            row: root.row
        }
    }
    Component {
        id: prose
        FormProse {
            row: root.row
        }
    }
    Component {
        id: truth
        FormTruth {
            row: root.row
        }
    }
    Component {
        id: choice
        FormChoice {
            row: root.row
        }
    }
    Component {
        id: ref
        FormRef {
            row: root.row
        }
    }
}
