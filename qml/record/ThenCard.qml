import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The record as it was at one moment; nothing here can be changed.
Card {
    id: root

    required property HistoryController history
    required property date now

    tint: Theme.amber
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.inside
        SectionTitle {
            id: title
            Layout.fillWidth: true
            wrapMode: Text.Wrap
            text: qsTr("As it was, %1").arg(Words.fullMoment(root.history.momentAt))
        }
        Scroller {
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: column.implicitHeight
            contentHeight: column.implicitHeight
            ColumnLayout {
                id: column
                width: parent.width - Theme.inside
                spacing: Theme.inside
                Repeater {
                    model: root.history.then
                    delegate: ColumnLayout {
                        id: line
                        required property string label
                        required property string value
                        Layout.fillWidth: true
                        spacing: 0
                        Caption {
                            Layout.fillWidth: true
                            text: line.label
                        }
                        BodyText {
                            Layout.fillWidth: true
                            text: line.value
                        }
                    }
                }
            }
        }
        QuietButton {
            text: qsTr("As it is")
            onClicked: root.history.lookAt("")
        }
    }
}
