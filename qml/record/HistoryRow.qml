import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One change of one unit; who and when stand above the first of a revision.
ColumnLayout {
    id: root

    required property string revision
    required property bool first
    required property string who
    required property date at
    required property string outcome
    required property string unit
    required property string marked
    required property string added
    required property string removed
    required property string fate
    required property string reason
    property date now
    property bool current: false
    signal thenWanted

    readonly property string author: root.who === "" ? qsTr("The county") : root.who
    readonly property string heard: Words.joined([
        root.unit,
        root.removed === "" ? "" : qsTr("taken away: %1").arg(root.removed),
        root.added === "" ? "" : qsTr("added: %1").arg(root.added),
        Words.fate(root.fate), root.reason], ". ")

    spacing: Theme.tight

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.inside
        visible: root.first
        spacing: Theme.inside
        SectionTitle { text: root.author }
        Caption { text: Words.fullMoment(root.at) }
        StateMark {
            visible: Words.stage(root.outcome) !== ""
            standing: Words.stageMark(root.outcome)
            word: Words.stage(root.outcome)
        }
        Item { Layout.fillWidth: true }
        QuietButton {
            Layout.preferredHeight: Theme.target - Theme.inside
            text: root.current ? qsTr("As it is") : qsTr("As it was then")
            checked: root.current
            Accessible.name: qsTr("As it was after %1, %2").arg(root.author)
                .arg(Words.fullMoment(root.at))
            onClicked: root.thenWanted()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.between
        spacing: Theme.between
        Accessible.role: Accessible.ListItem
        Accessible.name: root.heard
        Caption {
            Layout.preferredWidth: Theme.side * 0.42
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.hairline
            wrapMode: Text.Wrap
            text: root.unit
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tight
            Text {
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.proseWidth
                text: root.marked === "" ? qsTr("nothing stands here") : Words.marked(root.marked)
                color: root.marked === "" ? Theme.soft : Theme.ink
                textFormat: Text.StyledText
                wrapMode: Text.Wrap
                font.family: Theme.family
                font.pixelSize: Theme.body
                Accessible.ignored: true
            }
            FieldWord {
                Layout.fillWidth: true
                iconName: Words.fateIcon(root.fate)
                meaning: root.fate === "lost" || root.fate === "branch" ? Theme.rose : Theme.moss
                text: Words.joined([Words.fate(root.fate), root.reason], " ")
            }
        }
    }
    Hair {
        Layout.fillWidth: true
        Layout.topMargin: Theme.tight
    }
}
