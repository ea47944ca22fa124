import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// A plan under review: of each objective the wording that was agreed beside what it is now.
FocusScope {
    id: root

    required property ReviewController review
    signal recordWanted(string recordId)
    signal decideWanted
    signal backWanted

    readonly property string told: root.review.count === 0 ? ""
        : root.review.found === 0 ? qsTr("nothing found yet")
        : qsTr("%1 of %2 looked at").arg(root.review.found).arg(root.review.count)
    readonly property string toldActions: root.review.actions.count === 0 ? ""
        : qsTr("actions: %1 of %2").arg(root.review.actions.found).arg(root.review.actions.count)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review of %1").arg(root.review.plan)
    onVisibleChanged: {
        if (root.visible)
            back.forceActiveFocus(Qt.TabFocusReason);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            QuietButton {
                id: back
                focus: true
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                Accessible.name: qsTr("Back")
                onClicked: root.backWanted()
            }
            PageTitle {
                text: qsTr("Review")
                font.pixelSize: Theme.heading
            }
            Caption {
                Layout.fillWidth: true
                text: Words.joined([root.review.plan, root.review.school, root.told,
                    root.toldActions], " · ")
            }
            QuietButton {
                visible: root.review.contested
                icon.name: "view-split-left-right"
                ink: Theme.rose
                text: qsTr("Two views: decide")
                onClicked: root.decideWanted()
            }
            QuietButton {
                visible: root.review.reviewId !== ""
                text: qsTr("Whole form")
                onClicked: root.recordWanted(root.review.reviewId)
            }
            PrimaryButton {
                visible: root.review.count > 0
                text: qsTr("Record the review")
                onClicked: root.review.finish()
            }
        }
        Hair { Layout.fillWidth: true }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            sentence: root.review.refusal !== "" ? root.review.refusal
                                                 : root.review.actions.refusal
        }
        RuleLine {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            word: root.review.rule
            onKeptBecause: because => root.review.answer(because)
        }
        RuleLine {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            word: root.review.actions.rule
            onKeptBecause: because => root.review.actions.answer(because)
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.between
            Layout.bottomMargin: 0
            visible: root.review.count > 0
            clip: true
            spacing: Theme.between
            cacheBuffer: Theme.form * 20 // what has the caret is not taken away by scrolling
            model: root.review.objectives
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Objectives")
            T.ScrollBar.vertical: ScrollRail { }
            delegate: ReviewObjectiveCard {
                width: list.width - Theme.between
                review: root.review
            }
            footer: Item {
                width: list.width - Theme.between
                implicitHeight: whole.implicitHeight + 2 * Theme.between
                ReviewWhole {
                    id: whole
                    y: Theme.between
                    width: parent.width
                    review: root.review
                }
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.form
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.around * 2
            visible: root.review.ready && root.review.count === 0
            iconName: "flag"
            heading: qsTr("Nothing to review yet")
            advice: qsTr("This plan has no objective. Write one under Needs and plan; it is agreed "
                         + "with the school, and reviewed here.")
        }
        Item {
            Layout.fillHeight: true
            visible: root.review.count === 0
        }
    }
}
