import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One thing that waits.
PickRow {
    id: root

    required property string decisionId
    required property string what
    required property string unitLabel
    required property string where
    required property bool contested

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: [root.what, root.unitLabel, root.where,
                      Words.mark(root.contested ? "contested" : "unread")].join(", ")

    contentItem: ColumnLayout {
        spacing: Theme.tight
        BodyText {
            Layout.fillWidth: true
            text: root.what
            font.weight: Font.DemiBold
            font.pixelSize: Theme.label + 1
        }
        Caption {
            Layout.fillWidth: true
            text: root.where
            wrapMode: Text.Wrap
        }
        StateMark { standing: root.contested ? "contested" : "unread" }
    }
}
