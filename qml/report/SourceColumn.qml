import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the record is written in: one field after the other, in the order of the page.
FocusScope {
    id: root

    required property ReportController report

    function showField(field: string) {
        for (let place = 0; place < repeater.count; ++place) {
            const each = repeater.itemAt(place) as SourceField;
            if (each && each.fieldId === field) {
                page.contentY = Math.max(0, Math.min(each.y, page.contentHeight - page.height));
                each.write();
                return;
            }
        }
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What you write")

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.between

        ColumnLayout {
            id: column
            x: Theme.between
            y: Theme.between
            width: page.width - 2 * Theme.between - Theme.tight
            spacing: Theme.between

            Repeater {
                id: repeater
                model: root.report.fields
                delegate: SourceField {
                    Layout.fillWidth: true
                    report: root.report
                    focus: index === 0
                }
            }
        }
    }
    Hair {
        anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
    }
}
