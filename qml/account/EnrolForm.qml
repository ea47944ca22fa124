import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// What the county gave, and what only this laptop will know.
FocusScope {
    id: root

    required property AccountController account
    readonly property bool complete: url.length > 0 && pin.length > 0 && user.length > 0
        && code.length > 0 && password.length > 0 && phrase.length > 0 && phrase.text === again.text

    function enrol() {
        if (root.complete)
            root.account.enrol(url.text, pin.text, user.text, code.text, password.text,
                               phrase.text);
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        anchors.fill: parent
        spacing: Theme.between

        PageTitle {
            Layout.fillWidth: true
            text: qsTr("Enrol this laptop")
        }
        GridLayout {
            Layout.fillWidth: true
            columns: root.width / Theme.scale > 640 ? 2 : 1
            columnSpacing: Theme.around * 2
            rowSpacing: Theme.between

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.inside + Theme.tight
                SectionTitle { text: qsTr("From the county office") }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("Address of the server")
                    TextLine {
                        id: url
                        width: parent.width
                        focus: true
                        placeholderText: qsTr("https://…")
                        inputMethodHints: Qt.ImhUrlCharactersOnly
                        Accessible.name: qsTr("Address of the server")
                    }
                }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("The server's fingerprint")
                    TextLine {
                        id: pin
                        width: parent.width
                        placeholderText: qsTr("64 letters and digits")
                        Accessible.name: qsTr("The server's fingerprint")
                    }
                }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("Your name, as the county wrote it")
                    TextLine {
                        id: user
                        width: parent.width
                        Accessible.name: qsTr("Your name, as the county wrote it")
                    }
                }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("Code; it works once")
                    TextLine {
                        id: code
                        width: parent.width
                        Accessible.name: qsTr("Enrolment code")
                    }
                }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("Password of your account")
                    secret: true
                    TextLine {
                        id: password
                        width: parent.width
                        echoMode: TextInput.Password
                        Accessible.name: qsTr("Password of your account")
                        Accessible.passwordEdit: true
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                spacing: Theme.inside + Theme.tight
                SectionTitle { text: qsTr("For this laptop alone") }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("New passphrase")
                    secret: true
                    TextLine {
                        id: phrase
                        width: parent.width
                        echoMode: TextInput.Password
                        Accessible.name: qsTr("New passphrase")
                        Accessible.passwordEdit: true
                    }
                }
                FieldLabel {
                    Layout.fillWidth: true
                    label: qsTr("The same again")
                    secret: true
                    TextLine {
                        id: again
                        width: parent.width
                        echoMode: TextInput.Password
                        refused: length > 0 && text !== phrase.text
                        Accessible.name: qsTr("The same passphrase again")
                        Accessible.passwordEdit: true
                        onAccepted: root.enrol()
                    }
                }
                Caption {
                    Layout.fillWidth: true
                    visible: again.refused
                    color: Theme.rose
                    text: qsTr("The two are not the same yet.")
                }
                BodyText {
                    Layout.fillWidth: true
                    color: Theme.soft
                    text: qsTr("It locks what you write on this laptop. Nobody else knows it, the "
                               + "county cannot read it back to you: choose three or four words "
                               + "that you will remember.")
                }
            }
        }
        ErrorNote {
            Layout.fillWidth: true
            sentence: root.account.refusal
        }
        RowLayout {
            Layout.fillWidth: true
            PrimaryButton {
                text: root.account.busy ? qsTr("Enrolling…") : qsTr("Enrol")
                enabled: root.complete && !root.account.busy
                onClicked: root.enrol()
            }
            Item { Layout.fillWidth: true }
            QuietButton {
                visible: root.account.vaultHere
                framed: false
                ink: Theme.soft
                text: qsTr("There is a field book on this laptop")
                onClicked: root.account.turn(false)
            }
        }
    }
}
