import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// One part of the record, to write on. While the caret stands in it nothing from elsewhere
/// changes it; what came in meanwhile is shown above it, to choose from.
FocusScope {
    id: root

    required property ReportController report
    required property int index
    required property string fieldId
    required property string label
    required property string help
    required property string words
    required property string standing
    required property string theirs
    required property bool changed
    required property bool locked
    required property bool restored

    function write() {
        field.forceActiveFocus(Qt.TabFocusReason);
        field.cursorPosition = field.length;
    }
    function takeOver() {
        if (!field.activeFocus && !root.changed)
            field.text = root.words;
    }

    implicitHeight: column.implicitHeight
    onWordsChanged: root.takeOver()
    onChangedChanged: root.takeOver()

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.tight

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            SectionTitle {
                Layout.fillWidth: true
                text: root.label
            }
            StateMark {
                visible: root.standing === "unread" || root.standing === "contested"
                standing: root.standing
            }
            Caption {
                visible: root.restored
                text: qsTr("Restored, not kept yet")
                color: Theme.amber
            }
        }
        Caption {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.help
            wrapMode: Text.Wrap
        }
        Card {
            Layout.fillWidth: true
            visible: root.changed
            tint: Theme.amber
            padding: Theme.inside
            Accessible.role: Accessible.AlertMessage
            Accessible.name: qsTr("Changed on another laptop while you write: %1").arg(root.theirs)
            contentItem: ColumnLayout {
                spacing: Theme.inside
                Caption {
                    Layout.fillWidth: true
                    color: Theme.ink
                    wrapMode: Text.Wrap
                    text: qsTr("Changed on another laptop while you write. Your words are safe.")
                }
                Prose {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.body
                    text: root.theirs
                }
                RowLayout {
                    spacing: Theme.tight
                    QuietButton {
                        text: qsTr("Both")
                        Accessible.description: qsTr("Theirs, then yours")
                        onClicked: root.report.keepBoth(root.fieldId, field.text)
                    }
                    QuietButton {
                        text: qsTr("Mine")
                        onClicked: root.report.keepMine(root.fieldId, field.text)
                    }
                    QuietButton {
                        text: qsTr("Theirs")
                        onClicked: root.report.takeTheirs(root.fieldId)
                    }
                }
            }
        }
        ProseField {
            id: field
            Layout.fillWidth: true
            focus: true
            readOnly: root.locked
            linesMin: 2
            font.pixelSize: Theme.body
            Accessible.name: root.label
            Accessible.description: root.locked ? qsTr("Shared: it is changed no more") : root.help
            Component.onCompleted: root.takeOver()
            onActiveFocusChanged: {
                if (field.activeFocus)
                    root.report.startEdit(root.fieldId);
            }
            onTextChanged: {
                if (field.activeFocus && !root.locked)
                    root.report.lookAt(root.fieldId, field.text, field.cursorPosition);
            }
            onEditingFinished: root.report.keep(root.fieldId, field.text)
        }
    }
}
