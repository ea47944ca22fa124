import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the school itself says of the area, in its own colour: read it first, it cannot be altered.
Card {
    id: root

    required property JudgementController judgement

    readonly property string said: root.judgement.ownState === "declined"
        ? qsTr("The school chose not to say.")
        : root.judgement.ownState === "not_possible" ? qsTr("Not possible in a crisis.")
        : root.judgement.ownState === "" ? qsTr("The school has not given its own view yet.")
        : root.judgement.ownPosition

    padding: Theme.inside + Theme.tight
    tint: root.judgement.ownState === "" ? "transparent" : Theme.heather
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("The school's own view: %1 %2").arg(root.said)
                                                        .arg(root.judgement.ownWords)

    contentItem: ColumnLayout {
        spacing: Theme.tight
        Caption {
            text: qsTr("The school's own view")
            color: root.judgement.ownState === "" ? Theme.soft : Theme.heather
            font.weight: Font.Medium
        }
        BodyText {
            Layout.fillWidth: true
            text: root.said
            color: root.judgement.ownState === "" ? Theme.soft : Theme.heather
            font.weight: root.judgement.ownPosition === "" ? Font.Normal : Font.DemiBold
        }
        BodyText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.judgement.ownWords === "" ? ""
                : qsTr("“%1”").arg(root.judgement.ownWords)
        }
    }
}
