import QtQuick
import QtTest
import Cairn.Ui

/// The parts that screens are made of, without any controller.
Item {
    id: root
    width: 800
    height: 600

    QuietButton {
        id: button
        text: "Send now"
        icon.name: "view-refresh"
    }
    PrimaryButton {
        id: primary
        y: 60
        text: "Continue"
    }
    StateMark {
        id: mark
        y: 120
    }
    ErrorNote {
        id: note
        y: 160
        width: 400
        sentence: "The disk is full, so this was not saved. What was saved is safe. Free it."
    }
    TextLine {
        id: line
        y: 300
        placeholderText: "Passphrase"
        Accessible.name: "Passphrase"
    }
    ProseField {
        id: prose
        y: 360
        width: 300
        Accessible.name: "Note"
    }
    SearchLine {
        id: search
        y: 480
    }
    SignalSpy {
        id: clicked
        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "Components"
        when: windowShown

        function test_aButtonIsAsWideAsItsWords() {
            verify(button.width > 100);
            const narrow = button.width;
            button.text = "Send everything now";
            verify(button.width > narrow + 50);
            button.text = "Send now";
        }
        function test_aButtonTakesEnterAndSpace() {
            clicked.clear();
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            compare(clicked.count, 2);
            verify(button.visualFocus);
        }
        function test_controlsAreLargeEnough() {
            compare(button.height, 32);
            compare(primary.height, 32);
            compare(line.height, 32);
        }
        function test_aStateHasItsIconItsWordAndItsColour_data() {
            return ["settled", "unread", "contested", "waiting", "sent", "refused"]
                .map(standing => ({ tag: standing }));
        }
        function test_aStateHasItsIconItsWordAndItsColour(row) {
            mark.standing = row.tag;
            verify(mark.word !== "");
            verify(Words.markIcon(row.tag) !== "");
            verify(mark.Accessible.name === mark.word);
        }
        function test_troubleIsToldInThreeParts() {
            compare(note.happened, "The disk is full, so this was not saved.");
            compare(note.safe, "What was saved is safe.");
            compare(note.next, "Free it.");
            note.sentence = "One thing happened.";
            compare(note.happened, "One thing happened.");
            compare(note.safe, "");
            note.sentence = "";
            verify(!note.visible);
        }
        function test_tabLeavesAProseField() {
            prose.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            verify(!prose.activeFocus);
            compare(prose.text, "");
        }
        function test_aProseFieldGrowsWithItsWords() {
            const before = prose.height;
            prose.text = "All adults teach reading in the same way, and pupils know it. ".repeat(5);
            verify(prose.height > before);
            prose.clear();
        }
        function test_escEmptiesTheSearch() {
            search.forceActiveFocus();
            keyClick("a");
            compare(search.text, "a");
            keyClick(Qt.Key_Escape);
            compare(search.text, "");
        }
    }
}
