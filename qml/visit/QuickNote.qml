import QtQuick
import QtQuick.Layouts
import Cairn.Client
import Cairn.Ui

/// The line at the foot. Enter keeps the note and empties the line; nothing ever blocks it.
FocusScope {
    id: root

    required property NoteController note
    required property DayParts parts
    signal streamWanted

    readonly property bool matching: root.note.offer.count > 0 && field.activeFocus
    readonly property string named: Words.joined([
        root.note.areasShown === "" ? "" : qsTr("under %1").arg(root.note.areasShown),
        root.note.rolesShown === "" ? "" : qsTr("with %1").arg(root.note.rolesShown),
        root.note.linksShown === 0 ? ""
            : qsTr("%Ln link(s)", "", root.note.linksShown)], ", ")

    function chooseKind() {
        kind.forceActiveFocus(Qt.TabFocusReason);
        kind.popup.open();
    }
    function keep(because: string) {
        const text = field.text;
        field.text = ""; // which, unlike clear(), cannot be undone: the note has it now
        root.note.keep(text, because);
    }

    implicitHeight: column.implicitHeight + 2 * Theme.inside

    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        Hair {
            anchors { left: parent.left; right: parent.right; top: parent.top }
        }
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: Theme.inside
        anchors.leftMargin: Theme.between
        anchors.rightMargin: Theme.between
        spacing: Theme.tight

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.inside
            ChoiceBox {
                id: kind
                Layout.alignment: Qt.AlignTop
                Layout.preferredHeight: field.minHeight
                openUp: true
                model: root.note.kinds
                displayText: root.note.kindLabel
                Accessible.name: qsTr("What you look at: %1").arg(root.note.kindLabel)
                onActivated: {
                    root.note.kind = currentValue;
                    root.parts.begin(currentValue);
                    field.forceActiveFocus();
                }
            }
            Flickable {
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(field.implicitHeight, field.minHeight * 4)
                contentHeight: field.implicitHeight
                boundsBehavior: Flickable.StopAtBounds

                ProseField {
                    id: field
                    readonly property real minHeight: Theme.target + Theme.inside
                    width: parent.width
                    linesMin: 1
                    focus: true
                    implicitHeight: Math.max(minHeight, contentHeight + topPadding + bottomPadding)
                    placeholderText: qsTr("Quick note…")
                    Accessible.name: qsTr("Quick note")
                    onTextChanged: root.note.lookAt(field.text, field.cursorPosition)
                    onCursorPositionChanged: root.note.lookAt(field.text, field.cursorPosition)
                    Keys.onPressed: event => {
                        if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
                            return;
                        if (event.modifiers & Qt.ShiftModifier)
                            return;
                        event.accepted = true;
                        root.keep("");
                    }
                    tabLeaves: !root.matching
                    Keys.onTabPressed: event => {
                        if (!root.matching)
                            return;
                        event.accepted = true;
                        matches.take();
                    }
                    Keys.onEscapePressed: event => {
                        event.accepted = root.matching;
                        root.note.offer.clear();
                    }
                    Keys.onUpPressed: event => {
                        event.accepted = root.matching || field.length === 0;
                        if (root.matching)
                            matches.goUp();
                        else if (field.length === 0)
                            root.streamWanted();
                    }
                    Keys.onDownPressed: event => {
                        event.accepted = root.matching;
                        if (root.matching)
                            matches.goDown();
                    }
                }
            }
        }
        RuleLine {
            Layout.fillWidth: true
            Layout.leftMargin: kind.width + Theme.inside
            word: root.note.lineWord
            onKeptBecause: because => {
                field.forceActiveFocus();
                root.keep(because);
            }
        }
        Caption {
            Layout.fillWidth: true
            Layout.leftMargin: kind.width + Theme.inside
            text: root.named !== "" ? qsTr("Enter keeps it, %1").arg(root.named)
                : qsTr("Enter keeps it   #area   @with whom   [[link   + strength   - concern   "
                       + "! need   > action   ? follow up")
            Accessible.ignored: true
        }
    }
    OfferList {
        id: matches
        x: Theme.between + kind.width + Theme.inside
        anchors.bottom: parent.top
        anchors.bottomMargin: Theme.tight
        width: implicitWidth
        height: implicitHeight
        visible: root.matching
        offer: root.note.offer
        onPicked: place => root.note.offer.complete(field.text, field.cursorPosition, place)
    }
    Connections {
        target: root.note.offer
        function onCompleted(text: string, caret: int) {
            field.text = text;
            field.cursorPosition = caret;
        }
    }
    Connections {
        target: root.note
        function onLineFilled(text: string, caret: int) {
            field.text = text;
            field.cursorPosition = caret;
        }
    }
}
