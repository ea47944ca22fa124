import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What may stand in a cell: Enter takes it; of a cell with several each comes or goes.
FloatPopup {
    id: root

    required property PlanController plan

    anchors.centerIn: parent
    width: Theme.form
    height: Math.min(implicitHeight, parent.height - 2 * Theme.around)
    modal: true
    onOpened: {
        list.currentIndex = 0;
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle {
            Layout.fillWidth: true
            text: root.plan.offering
        }
        Caption {
            Layout.fillWidth: true
            text: root.plan.offersMany ? qsTr("Enter ticks and unticks, Esc is done")
                                       : qsTr("Enter takes one, Esc takes none")
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(contentHeight, Theme.target * 12)
            clip: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.plan.choices
            Accessible.role: Accessible.List
            Accessible.name: root.plan.offering
            T.ScrollBar.vertical: ScrollRail { }
            delegate: PlanChoiceRow {
                width: list.width
                current: ListView.isCurrentItem
                onClicked: {
                    list.currentIndex = index;
                    root.plan.choose(code);
                    if (!root.plan.offersMany)
                        root.close();
                }
            }
        }
    }
}
