import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// Who receives the note. The head sees this list first (rule R16), so it is seen before the deed.
FloatPopup {
    id: root

    required property ReportController report

    anchors.centerIn: parent
    width: Theme.form
    modal: true

    Connections {
        target: root.report
        function onSharingBegun() { root.open(); }
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        PageTitle {
            text: qsTr("Share with the school")
            font.pixelSize: Theme.heading
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: qsTr("The note is published to the school and goes to those below. Judgements "
                       + "and their evidence are changed no more. Show the head this list first.")
        }
        Repeater {
            model: root.report.receivers
            delegate: T.CheckBox {
                id: row
                required property string code
                required property string label
                required property bool chosen
                required property bool needed
                Layout.fillWidth: true
                implicitHeight: Theme.target
                enabled: !row.needed || !row.chosen
                checked: row.chosen
                Accessible.role: Accessible.CheckBox
                Accessible.name: row.needed ? qsTr("%1, always").arg(row.label) : row.label
                onToggled: root.report.setReceiver(row.code, row.checked)
                indicator: Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.icon
                    height: Theme.icon
                    radius: Theme.tight
                    color: row.checked ? Theme.slate : Theme.surface
                    border.width: Theme.hairline
                    border.color: Theme.line
                    Icon {
                        anchors.centerIn: parent
                        visible: row.checked
                        name: "dialog-ok"
                        tint: Theme.slateText
                        size: Theme.smallIcon
                    }
                    FocusRing { shown: row.visualFocus }
                }
                contentItem: BodyText {
                    leftPadding: Theme.icon + Theme.inside
                    verticalAlignment: Text.AlignVCenter
                    text: row.needed ? qsTr("%1 (always)").arg(row.label) : row.label
                    Accessible.ignored: true
                }
            }
        }
        BodyText {
            Layout.fillWidth: true
            text: qsTr("The school's reply is due on %1.").arg(Words.longDay(root.report.replyDue))
        }
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            color: Theme.rose
            text: root.report.sharingRefusal
        }
        RowLayout {
            Layout.topMargin: Theme.inside
            spacing: Theme.inside
            PrimaryButton {
                text: qsTr("The head has seen this list: share")
                enabled: root.report.sharingRefusal === ""
                focus: true
                onClicked: {
                    root.report.share();
                    root.close();
                }
            }
            QuietButton {
                text: qsTr("Not yet")
                onClicked: root.close()
            }
        }
    }
}
