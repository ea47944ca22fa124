import QtQuick
import Cairn.Client
import Cairn.Ui

/// The passphrase opens the vault; without one here, the county's code makes one.
FocusScope {
    id: root

    required property AccountController account
    readonly property bool enrolling: root.account.stage === AccountController.NoVault
                                      || root.account.stage === AccountController.Enrolling

    Accessible.role: Accessible.Pane
    Accessible.name: root.enrolling ? qsTr("Enrol this laptop") : qsTr("Open your field book")

    Scroller {
        id: page
        anchors.fill: parent
        contentHeight: Math.max(height, sheet.implicitHeight + 2 * Theme.around)

        Card {
            id: sheet
            focus: true
            anchors.centerIn: parent
            width: Math.min(page.width - 2 * Theme.around,
                            root.enrolling ? Theme.form * 2 : Theme.form + 2 * Theme.around)
            padding: Theme.around
            contentItem: Loader {
                focus: true
                sourceComponent: root.enrolling ? enrolment : passphrase
            }
        }
    }
    Component {
        id: passphrase
        PassphraseForm {
            account: root.account
            focus: true
        }
    }
    Component {
        id: enrolment
        EnrolForm {
            account: root.account
            focus: true
        }
    }
}
