import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// Trouble in three lines: what happened, that the work is safe, what to do.
Card {
    id: root

    property string sentence ///< "This happened. Your work is safe. Do this."
    readonly property int firstStop: root.sentence.indexOf(". ")
    readonly property int nextStop: root.sentence.indexOf(". ", root.firstStop + 1)
    readonly property string happened: root.firstStop < 0
        ? root.sentence : root.sentence.slice(0, root.firstStop + 1)
    readonly property string safe: root.firstStop < 0 ? ""
        : root.sentence.slice(root.firstStop + 2, root.nextStop < 0 ? undefined : root.nextStop + 1)
    readonly property string next: root.nextStop < 0 ? "" : root.sentence.slice(root.nextStop + 2)

    tint: Theme.rose
    visible: root.sentence !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.sentence

    contentItem: RowLayout {
        spacing: Theme.inside + Theme.tight
        Icon {
            Layout.alignment: Qt.AlignTop
            name: "data-warning"
            tint: Theme.rose
        }
        ColumnLayout {
            spacing: Theme.tight
            BodyText {
                Layout.fillWidth: true
                text: root.happened
                font.weight: Font.DemiBold
            }
            BodyText {
                Layout.fillWidth: true
                text: root.safe
                visible: text !== ""
            }
            BodyText {
                Layout.fillWidth: true
                text: root.next
                visible: text !== ""
                color: Theme.soft
            }
        }
    }
}
