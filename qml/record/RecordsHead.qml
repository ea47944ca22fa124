import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Which records these are, whose, how many, and a new one.
ColumnLayout {
    id: root

    required property RecordsController records
    property bool choosing: false ///< there is no room for the kinds at the side
    signal beginWanted

    readonly property string amount: root.records.words !== ""
        ? qsTr("%L1 of %L2").arg(root.records.shown).arg(root.records.read)
        : root.records.total > root.records.read && root.records.schoolId === ""
          ? qsTr("the newest %L1 of %L2").arg(root.records.read).arg(root.records.total)
          : qsTr("%Ln record(s)", "", root.records.read)

    spacing: Theme.tight

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.between
        PageTitle {
            Layout.fillWidth: !chooser.visible
            visible: !chooser.visible
            text: root.records.plural
        }
        ChoiceBox {
            id: chooser
            Layout.fillWidth: visible
            visible: root.choosing
            model: root.records.kinds
            valueRole: "kind"
            currentIndex: count > 0 ? indexOfValue(root.records.kind) : -1
            Accessible.name: qsTr("Kind of record")
            onActivated: root.records.kind = currentValue
        }
        PrimaryButton {
            visible: root.records.mayMake
            icon.name: "list-add"
            text: Words.newOne(root.records.singular)
            onClicked: root.beginWanted()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        BodyText {
            visible: root.records.schoolName !== ""
            text: root.records.schoolName
            font.weight: Font.Medium
        }
        QuietButton {
            visible: root.records.schoolId !== ""
            text: qsTr("All schools")
            Accessible.name: qsTr("Show the records of all schools")
            onClicked: root.records.ofSchool("")
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.records.ready && root.records.read > 0
            text: root.amount
            color: Theme.soft
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
        }
    }
}
