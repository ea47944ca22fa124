import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A visit that is under way: the one thing one most likely wants.
Card {
    id: root

    required property int index
    required property string visitId
    required property string school
    required property string type
    required property string people
    required property string start
    required property int notes
    required property date lastNote
    property date now
    signal opened(string visitId)

    readonly property string written: root.notes === 0 ? qsTr("Nothing written yet")
        : qsTr("%1, the last at %2").arg(Words.notes(root.notes))
                                    .arg(Words.moment(root.lastNote, root.now))

    focus: root.index === 0
    padding: Theme.around
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Under way: %1").arg(root.school)

    contentItem: RowLayout {
        spacing: Theme.between
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tight
            Caption { text: qsTr("Under way") }
            Text {
                Layout.fillWidth: true
                text: root.school
                color: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.heading
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
            BodyText {
                Layout.fillWidth: true
                text: root.people === "" ? root.type
                                         : qsTr("%1 with %2").arg(root.type).arg(root.people)
            }
            Caption {
                Layout.fillWidth: true
                text: root.written
            }
        }
        PrimaryButton {
            visible: root.index === 0
            text: qsTr("Continue")
            focus: true
            Accessible.description: root.school
            onClicked: root.opened(root.visitId)
        }
        QuietButton {
            visible: root.index > 0
            text: qsTr("Continue")
            Accessible.description: root.school
            onClicked: root.opened(root.visitId)
        }
    }
}
