import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// The cells of a row or of the head over them, so that both have the same widths.
RowLayout {
    id: root

    property string title
    property string stateWord
    property string school
    property string standing: "settled"
    property string first
    property string second
    property string third
    property int columns: 0
    property bool schools: true
    property bool states: true
    property bool head: false
    readonly property real room: root.width / Theme.scale

    spacing: Theme.between

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.inside
        BodyText {
            Layout.fillWidth: true
            text: root.title
            color: root.head ? Theme.soft : Theme.ink
            maximumLineCount: 2
            elide: Text.ElideRight
            font.weight: root.head ? Font.Medium : Font.Normal
            Accessible.ignored: true
        }
        StateMark {
            visible: root.standing !== "settled"
            standing: root.standing
        }
    }
    RecordCell {
        visible: root.states
        Layout.preferredWidth: root.width * 0.11
        head: root.head
        text: root.stateWord
    }
    RecordCell {
        visible: root.schools && root.room > 560
        Layout.preferredWidth: root.width * 0.2
        head: root.head
        text: root.school
    }
    RecordCell {
        visible: root.columns > 0 && root.room > 720
        Layout.preferredWidth: root.width * 0.12
        head: root.head
        text: root.first
    }
    RecordCell {
        visible: root.columns > 1 && root.room > 820
        Layout.preferredWidth: root.width * 0.12
        head: root.head
        text: root.second
    }
    RecordCell {
        visible: root.columns > 2 && root.room > 960
        Layout.preferredWidth: root.width * 0.12
        head: root.head
        text: root.third
    }
}
