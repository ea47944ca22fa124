import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// All settings of the county in one table. Typing filters, a column's head sorts.
FocusScope {
    id: root

    required property SchoolsController schools
    signal schoolWanted(string schoolId)

    readonly property string countWords: root.schools.shown === root.schools.total
        ? qsTr("%Ln setting(s)", "", root.schools.total)
        : qsTr("%L1 of %L2 settings").arg(root.schools.shown).arg(root.schools.total)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Schools")
    onVisibleChanged: {
        if (root.visible)
            filter.forceActiveFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.between
        anchors.bottomMargin: 0
        spacing: Theme.inside + Theme.tight

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.between
            PageTitle { text: qsTr("Schools") }
            SearchLine {
                id: filter
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.form
                focus: true
                placeholderText: qsTr("Name, town, head, district, URN…")
                Accessible.name: qsTr("Filter the schools")
                text: root.schools.words
                onTextChanged: root.schools.words = text
                Keys.onDownPressed: table.enter()
                Keys.onReturnPressed: table.openCurrent()
            }
            Caption {
                visible: root.schools.ready
                text: root.countWords
            }
            Item { Layout.fillWidth: true }
        }
        SchoolTableView {
            id: table
            Layout.fillWidth: true
            Layout.fillHeight: true
            schools: root.schools
            onSchoolWanted: id => root.schoolWanted(id)
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: Theme.form
        visible: root.schools.ready && root.schools.shown === 0
        iconName: "edit-find"
        heading: root.schools.total === 0 ? qsTr("No schools on this laptop yet")
                                          : qsTr("No school is called that")
        advice: root.schools.total === 0
            ? qsTr("They come from the county with the first sending.")
            : qsTr("Try fewer letters, the town, or the head's name.")
    }
}
