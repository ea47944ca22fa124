import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// Whom to tell now. What a child said is written nowhere: there is no field for it.
FloatPopup {
    id: root

    required property SafeguardingController safeguarding

    anchors.centerIn: parent
    width: Math.min(Theme.form * 1.8, parent ? parent.width - 2 * Theme.around : Theme.form)
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.around : implicitHeight)
    modal: true
    visible: root.safeguarding.opened
    onClosed: root.safeguarding.close()

    Scroller {
        id: page
        anchors.fill: parent
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight

        ColumnLayout {
            id: column
            width: page.width
            spacing: Theme.between

            PageTitle {
                Layout.fillWidth: true
                text: qsTr("Safeguarding: tell somebody now")
                font.pixelSize: Theme.heading
            }
            ChoiceRow {
                Layout.fillWidth: true
                columns: 3
                name: qsTr("What it is about")
                choices: root.safeguarding.categories
                chosen: root.safeguarding.category
                onPicked: code => root.safeguarding.category = code
            }
            Card {
                Layout.fillWidth: true
                contentItem: ColumnLayout {
                    spacing: Theme.inside
                    Repeater {
                        model: root.safeguarding.card
                        delegate: CardLine { Layout.fillWidth: true }
                    }
                }
            }
            BodyText {
                Layout.fillWidth: true
                text: qsTr("Do not write what the child said here.")
                color: Theme.rose
                font.weight: Font.DemiBold
            }
            SectionTitle { text: qsTr("When you have told somebody") }
            ChoiceRow {
                Layout.fillWidth: true
                columns: 3
                name: qsTr("Whom you told")
                choices: root.safeguarding.roles
                chosen: root.safeguarding.told
                onPicked: code => root.safeguarding.told = code
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.between
                ChoiceRow {
                    columns: 2
                    name: qsTr("How you told them")
                    choices: root.safeguarding.ways
                    chosen: root.safeguarding.how
                    onPicked: code => root.safeguarding.how = code
                }
                QuietButton {
                    checkable: true
                    checked: root.safeguarding.received
                    text: qsTr("They confirmed it")
                    Accessible.role: Accessible.CheckBox
                    Accessible.checked: checked
                    onToggled: root.safeguarding.received = checked
                }
            }
            ErrorNote {
                Layout.fillWidth: true
                sentence: root.safeguarding.refusal
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.inside
                PrimaryButton {
                    visible: Words.never(root.safeguarding.keptAt)
                    enabled: root.safeguarding.told !== ""
                    text: qsTr("Keep that I told them")
                    onClicked: root.safeguarding.keep()
                }
                StateMark {
                    visible: !Words.never(root.safeguarding.keptAt)
                    standing: "settled"
                    word: qsTr("Kept here at %1: who, how and when, nothing else")
                          .arg(Words.clock(root.safeguarding.keptAt))
                }
                Item { Layout.fillWidth: true }
                QuietButton {
                    text: qsTr("Close")
                    framed: false
                    onClicked: root.close()
                }
            }
        }
    }
}
