import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// A case: whose judgement of what, and why it is looked at once more.
PickRow {
    id: root

    required property string caseId
    required property string school
    required property string area
    required property string position
    required property string why
    required property date on
    required property string caseState

    readonly property string about: Words.joined([root.area, root.position], ": ")

    leftPadding: Theme.inside
    rightPadding: Theme.inside
    Accessible.name: Words.joined([root.school, root.about, root.why, root.caseState,
                                   Words.day(root.on)], ". ")

    contentItem: ColumnLayout {
        spacing: Theme.hairline
        BodyText {
            Layout.fillWidth: true
            text: root.school
            font.weight: Font.DemiBold
            maximumLineCount: 1
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            text: root.about
            font.pixelSize: Theme.label + 1
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            text: Words.joined([root.why, root.caseState, Words.day(root.on)], " · ")
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
