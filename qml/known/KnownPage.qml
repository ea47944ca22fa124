import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cairn.Client
import Cairn.Ui

/// What was known when an area was judged: each judgement at the side, and its evidence as it lay
/// before who judged, beside what it says now.
FocusScope {
    id: root

    required property KnownController known
    signal backWanted

    readonly property string author: root.known.momentWho === "" ? qsTr("the county")
                                                                 : root.known.momentWho
    readonly property string told: !root.known.ready || root.known.moment === "" ? ""
        : !root.known.frontierKept
          ? qsTr("What lay before %1 was not kept with this judgement.").arg(root.author)
        : root.known.movedCount === 0
          ? qsTr("All of it is as %1 had it at %2.").arg(root.author)
                                                   .arg(Words.clock(root.known.momentAt))
        : qsTr("%1 had this before them at %2. %3").arg(root.author)
          .arg(Words.clock(root.known.momentAt)).arg(Words.movedSince(root.known.movedCount))

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What was known of %1").arg(root.known.area)
    onVisibleChanged: {
        if (root.visible)
            moments.forceActiveFocus(Qt.TabFocusReason);
    }
    Component.onCompleted: moments.forceActiveFocus(Qt.TabFocusReason)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            spacing: Theme.inside
            QuietButton {
                framed: false
                icon.name: "go-previous"
                ink: Theme.soft
                Accessible.name: qsTr("Back")
                onClicked: root.backWanted()
            }
            PageTitle {
                text: qsTr("What was known then")
                font.pixelSize: Theme.heading
            }
            Caption {
                Layout.fillWidth: true
                text: Words.joined([root.known.area, root.known.school], " · ")
            }
        }
        Hair { Layout.fillWidth: true }
        ErrorNote {
            Layout.fillWidth: true
            Layout.margins: Theme.inside
            sentence: root.known.refusal
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rectangle {
                Layout.preferredWidth: Theme.rail * 1.3
                Layout.fillHeight: true
                color: Theme.sunken
                ListView {
                    id: moments
                    anchors.fill: parent
                    anchors.margins: Theme.inside
                    activeFocusOnTab: true
                    focus: true
                    clip: true
                    model: root.known.moments
                    currentIndex: -1
                    boundsBehavior: Flickable.StopAtBounds
                    highlightMoveDuration: 0
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Judgements, newest first")
                    T.ScrollBar.vertical: ScrollRail { }
                    onActiveFocusChanged: {
                        if (moments.activeFocus && moments.currentIndex < 0)
                            moments.currentIndex = 0;
                    }
                    delegate: KnownMomentRow {
                        width: moments.width
                        looked: root.known.moment === moment
                        onClicked: {
                            moments.currentIndex = index;
                            root.known.lookAt(moment);
                        }
                    }
                }
                Hair {
                    anchors { top: parent.top; right: parent.right; bottom: parent.bottom }
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.margins: Theme.between
                Layout.bottomMargin: 0
                spacing: Theme.inside
                BodyText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.told
                }
                ListView {
                    id: pieces
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    visible: root.known.pieceCount > 0
                    activeFocusOnTab: true
                    clip: true
                    spacing: Theme.inside
                    model: root.known.pieces
                    boundsBehavior: Flickable.StopAtBounds
                    highlightMoveDuration: 0
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Evidence")
                    T.ScrollBar.vertical: ScrollRail { }
                    delegate: KnownPieceCard {
                        width: pieces.width - Theme.between
                        ringShown: ListView.isCurrentItem && pieces.activeFocus
                    }
                }
                EmptyState {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.around * 2
                    visible: root.known.ready && root.known.pieceCount === 0
                    iconName: "document-multiple"
                    heading: qsTr("Nothing was linked")
                    advice: qsTr("Evidence that is linked with a judgement is kept as it stood "
                                 + "when somebody judged on it.")
                }
                Item {
                    Layout.fillHeight: true
                    visible: root.known.pieceCount === 0
                }
            }
        }
    }
}
