import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The record of a visit: what is written stands left, the page that comes of it beside it, and
/// at the right what is to be looked at before the school reads it.
FocusScope {
    id: root

    required property ReportController report
    signal noteWanted(string noteId)
    signal areaWanted(string area)
    signal decideWanted
    signal backWanted

    readonly property real letters: root.width / Theme.scale
    readonly property bool showsChecks: root.letters >= 1100

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Record of the visit to %1").arg(root.report.school)
    onVisibleChanged: {
        if (root.visible) {
            source.forceActiveFocus();
            return;
        }
        sources.close();
        sharing.close();
        saving.close();
        answering.close();
    }
    Component.onCompleted: source.forceActiveFocus()

    Shortcut {
        enabled: root.visible
        sequence: "F6"
        onActivated: {
            if (source.activeFocus)
                page.enter();
            else if (page.activeFocus && root.showsChecks)
                checks.forceActiveFocus(Qt.TabFocusReason);
            else
                source.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Shortcut {
        enabled: root.visible
        sequence: "Ctrl+S"
        onActivated: root.report.beginSaving(ReportController.Pdf)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ReportHeader {
            Layout.fillWidth: true
            report: root.report
            compact: root.letters < 1100
            onBackWanted: root.backWanted()
            onDecideWanted: root.decideWanted()
        }
        Banner {
            Layout.fillWidth: true
            iconName: "document-save"
            meaning: Theme.moss
            message: root.report.savedAs === "" ? ""
                : qsTr("Saved as %1").arg(root.report.savedAs)
            onDismissed: root.report.dismiss()
        }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            sentence: saving.opened ? "" : root.report.refusal
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            SourceColumn {
                id: source
                Layout.preferredWidth: root.width * 0.36
                Layout.fillHeight: true
                report: root.report
                focus: true
            }
            PaperPreview {
                id: page
                Layout.fillWidth: true
                Layout.fillHeight: true
                report: root.report
                onFieldWanted: field => source.showField(field)
            }
            CheckColumn {
                id: checks
                Layout.preferredWidth: Theme.side * 0.86
                Layout.fillHeight: true
                visible: root.showsChecks
                report: root.report
                onFieldWanted: field => source.showField(field)
                onAreaWanted: area => root.areaWanted(area)
                onAnswerWanted: (point, words) => answering.openFor(point, words)
                onDecideWanted: root.decideWanted()
            }
        }
    }
    SourcesSheet {
        id: sources
        report: root.report
        onNoteWanted: id => root.noteWanted(id)
    }
    ShareSheet {
        id: sharing
        report: root.report
    }
    AnswerSheet {
        id: answering
        report: root.report
    }
    SaveSheet {
        id: saving
        report: root.report
    }
}
