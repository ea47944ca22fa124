import QtQuick
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Ten thousand rows: only those in sight exist, and they are used again while scrolling.
FocusScope {
    id: root

    required property SchoolsController schools
    signal schoolWanted(string schoolId)

    function enter() {
        list.currentIndex = Math.max(0, list.currentIndex);
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function openCurrent() {
        list.currentIndex = Math.max(0, list.currentIndex);
        list.openAt(list.currentIndex);
    }

    SchoolColumns {
        id: measures
        available: root.width
    }
    Rectangle {
        id: header
        width: root.width
        height: Theme.target
        radius: Theme.radius
        color: Theme.sunken

        Row {
            x: Theme.between
            height: parent.height
            ColumnHead {
                width: measures.name
                text: qsTr("Name")
                sorted: root.schools.column === SchoolsController.Name
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Name)
            }
            ColumnHead {
                width: measures.town
                text: qsTr("Town")
                sorted: root.schools.column === SchoolsController.Town
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Town)
            }
            ColumnHead {
                width: measures.phase
                text: qsTr("Phase")
                sorted: root.schools.column === SchoolsController.Phase
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Phase)
            }
            ColumnHead {
                width: measures.lasl
                text: qsTr("LASL")
                sorted: root.schools.column === SchoolsController.Lasl
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Lasl)
            }
            ColumnHead {
                width: measures.district
                text: qsTr("District")
                sorted: root.schools.column === SchoolsController.District
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.District)
            }
            ColumnHead {
                width: measures.pupils
                rightPadding: Theme.between
                numeric: true
                text: qsTr("Pupils")
                sorted: root.schools.column === SchoolsController.Pupils
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Pupils)
            }
            ColumnHead {
                width: measures.head
                text: qsTr("Head")
                sorted: root.schools.column === SchoolsController.Head
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.Head)
            }
            ColumnHead {
                width: measures.lastVisit
                text: qsTr("Last visit")
                sorted: root.schools.column === SchoolsController.LastVisit
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.LastVisit)
            }
            ColumnHead {
                width: measures.standing
                text: qsTr("State")
                sorted: root.schools.column === SchoolsController.State
                descending: root.schools.descending
                onClicked: root.schools.sortBy(SchoolsController.State)
            }
        }
    }
    ListView {
        id: list
        objectName: "schools" // for the test that pages through it

        function openAt(place: int) {
            const row = list.itemAtIndex(place) as SchoolRow;
            if (row)
                root.schoolWanted(row.schoolId);
        }

        anchors { top: header.bottom; bottom: parent.bottom }
        anchors { left: parent.left; right: parent.right }
        anchors.topMargin: Theme.tight
        focus: true
        activeFocusOnTab: true
        clip: true
        model: root.schools.schools
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: -1
        keyNavigationEnabled: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Schools")
        onActiveFocusChanged: {
            if (list.activeFocus && list.currentIndex < 0 && list.count > 0)
                list.currentIndex = 0;
        }
        Keys.onReturnPressed: list.openAt(list.currentIndex)
        Keys.onEnterPressed: list.openAt(list.currentIndex)
        Keys.onPressed: event => {
            const page = Math.floor(list.height / Theme.target);
            const step = ({ [Qt.Key_PageDown]: page, [Qt.Key_PageUp]: -page,
                            [Qt.Key_Home]: -list.count, [Qt.Key_End]: list.count })[event.key] ?? 0;
            event.accepted = step !== 0;
            if (event.accepted)
                list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
        }
        T.ScrollBar.vertical: ScrollRail { }

        delegate: SchoolRow {
            width: list.width
            columns: measures
            focusShown: list.activeFocus
            onPicked: {
                list.currentIndex = index;
                root.schoolWanted(schoolId);
            }
        }
    }
}
