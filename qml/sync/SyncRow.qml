import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One change: what it is of, when it was written, where it is now; of one that came back, why,
/// and what can be done.
Card {
    id: root

    required property string revision
    required property string recordId
    required property string title
    required property string kind
    required property string school
    required property string units
    required property date at
    required property string stage
    required property date taken
    required property double commit
    required property string rule
    required property string sentence
    required property string reason
    required property string ruling
    required property int held
    required property bool mayAmend
    required property bool mayContest
    required property string amendUnit
    required property string amendText
    property date now
    signal recordWanted
    signal withdrawWanted
    signal contestWanted
    signal amendWanted
    signal detailsWanted(string details)

    readonly property bool isCase: root.sentence !== "" && root.stage !== "sent"
    readonly property string about: Words.joined([root.kind === root.title ? "" : root.kind,
                                                  root.units, root.school], " · ")
    readonly property string receipt: root.commit > 0
        ? qsTr("receipt %1, %2").arg(root.commit).arg(Words.fullMoment(root.taken)) : ""
    readonly property string details: Words.joined([
        root.title, root.about, qsTr("written %1").arg(Words.fullMoment(root.at)),
        Words.stage(root.stage), root.receipt, root.rule, root.sentence, root.reason, root.ruling,
        root.revision], "\n")

    padding: Theme.inside
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.title, root.about, Words.stage(root.stage),
                                   Words.fullMoment(root.at), root.receipt, root.sentence], ". ")

    contentItem: ColumnLayout {
        spacing: Theme.tight
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.between
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                BodyText {
                    Layout.fillWidth: true
                    text: root.title
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
                Caption {
                    Layout.fillWidth: true
                    text: root.about
                    Accessible.ignored: true
                }
            }
            ColumnLayout {
                Layout.fillWidth: false
                spacing: 0
                StateMark {
                    Layout.alignment: Qt.AlignRight
                    standing: Words.stageMark(root.stage)
                    word: Words.stage(root.stage)
                }
                Caption {
                    Layout.alignment: Qt.AlignRight
                    text: root.receipt !== "" ? root.receipt
                        : qsTr("written %1").arg(Words.moment(root.at, root.now))
                    Accessible.ignored: true
                }
            }
            QuietButton {
                framed: false
                icon.name: "edit-copy"
                ink: Theme.soft
                Accessible.name: qsTr("Copy the details of %1").arg(root.title)
                onClicked: root.detailsWanted(root.details)
            }
        }
        BodyText {
            Layout.fillWidth: true
            visible: root.isCase
            text: root.sentence
        }
        Caption {
            Layout.fillWidth: true
            visible: root.isCase && root.reason !== ""
            wrapMode: Text.Wrap
            text: qsTr("You wrote: %1").arg(root.reason)
        }
        Caption {
            Layout.fillWidth: true
            visible: root.isCase && root.ruling !== ""
            wrapMode: Text.Wrap
            text: qsTr("The county looked again: %1").arg(root.ruling)
        }
        Caption {
            Layout.fillWidth: true
            visible: root.held > 0
            text: qsTr("%Ln other change(s) wait because of it.", "", root.held)
        }
        Flow {
            Layout.fillWidth: true
            visible: root.isCase
            spacing: Theme.inside
            QuietButton {
                visible: root.mayAmend
                icon.name: "document-edit"
                text: root.amendUnit === "" ? qsTr("Say it once more") : qsTr("Write it anew")
                onClicked: root.amendWanted()
            }
            QuietButton {
                visible: root.mayContest
                icon.name: "question"
                text: qsTr("Ask the county to look again")
                onClicked: root.contestWanted()
            }
            QuietButton {
                icon.name: "edit-undo"
                text: qsTr("Take it back")
                onClicked: root.withdrawWanted()
            }
            QuietButton {
                visible: root.recordId !== ""
                framed: false
                text: qsTr("Open the record")
                onClicked: root.recordWanted()
            }
        }
    }
}
