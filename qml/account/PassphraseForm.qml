import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The vault is here and closed.
FocusScope {
    id: root

    required property AccountController account

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.between

        CairnMark {
            Layout.preferredWidth: Theme.icon * 2
            Layout.preferredHeight: Theme.icon * 2
        }
        PageTitle {
            Layout.fillWidth: true
            text: qsTr("Open your field book")
        }
        BodyText {
            Layout.fillWidth: true
            color: Theme.soft
            text: qsTr("Everything written on this laptop is in it, saved and locked.")
        }
        FieldLabel {
            Layout.fillWidth: true
            label: qsTr("Passphrase")
            secret: true
            TextLine {
                id: phrase
                width: parent.width
                focus: true
                echoMode: TextInput.Password
                refused: root.account.wrongPassphrase
                Accessible.name: qsTr("Passphrase")
                Accessible.passwordEdit: true
                onAccepted: root.account.open(phrase.text)
            }
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.account.refusal
        }
        RowLayout {
            Layout.fillWidth: true
            PrimaryButton {
                text: root.account.busy ? qsTr("Opening…") : qsTr("Open")
                enabled: phrase.length > 0 && !root.account.busy
                onClicked: root.account.open(phrase.text)
            }
            Item { Layout.fillWidth: true }
            QuietButton {
                framed: false
                ink: Theme.soft
                text: qsTr("I have a code for a new laptop")
                onClicked: root.account.turn(true)
            }
        }
    }
    Connections {
        target: root.account
        function onOpeningFailed() {
            phrase.selectAll();
            phrase.forceActiveFocus();
        }
    }
}
