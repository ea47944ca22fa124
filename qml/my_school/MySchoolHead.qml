import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Which school and which day; who speaks for two chooses between them.
RowLayout {
    id: root

    required property MySchoolController school

    spacing: Theme.between

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        PageTitle {
            Layout.fillWidth: true
            text: root.school.name
        }
        Caption { text: Words.longDay(root.school.day) }
    }
    ChoiceBox {
        visible: root.school.schoolCount > 1
        model: root.school.schools
        Accessible.name: qsTr("School")
        onActivated: root.school.chooseSchool(currentValue)
    }
}
