import QtQuick
import QtQuick.Layouts
import Cairn.Ui

/// One thing that should be on this laptop; where it is not, what one can do about it.
RowLayout {
    id: root

    required property string code
    required property bool here
    required property bool must
    required property int count
    required property int of
    required property string detail
    property bool practice: false

    readonly property string title: {
        switch (root.code) {
        case "register": return qsTr("The school's record");
        case "card": return qsTr("Safeguarding card: lead and urgent number");
        case "site": return qsTr("Getting in: parking, doors, signal");
        case "focus": return qsTr("What the visit is for");
        case "interests": return qsTr("Interests said: %1 of %2").arg(root.count).arg(root.of);
        case "own_view": return root.count === 0 ? qsTr("The school's own view")
            : qsTr("The school's own view: %Ln area(s)", "", root.count);
        case "notes": return root.count === 0 ? qsTr("No earlier note")
            : qsTr("%Ln earlier note(s)", "", root.count);
        case "open": return qsTr("Needs: %L1, actions: %L2").arg(root.count).arg(root.of);
        case "files": return root.of === 0 ? qsTr("Files: none")
            : qsTr("Files: %L1 of %L2 here").arg(root.count).arg(root.of);
        case "unsent": return root.practice ? qsTr("Your own work: in practice it stays here")
            : root.here ? qsTr("Your own work: the county has it")
            : qsTr("Your own work: %Ln change(s) to send", "", root.count);
        }
        return root.code;
    }
    readonly property string advice: {
        if (root.here)
            return root.code === "interests" ? "" : root.detail;
        switch (root.code) {
        case "card": return qsTr("Ask the school for the name and the number, and write them on "
                                 + "its page.");
        case "site": return qsTr("Nobody has written it down yet. The school's page has a place.");
        case "focus": return qsTr("Write at least one sentence, and agree it with the school.");
        case "interests": return root.detail === "" ? qsTr("Nobody is named as a visitor yet.")
            : qsTr("Still to say: %1").arg(root.detail);
        case "own_view": return qsTr("The school has not shared it. Ask, or go without.");
        case "notes":
        case "files":
            return qsTr("They come from the county: fetch them while there is a network.");
        case "unsent": return qsTr("Send it, so that who travels with you has it too.");
        }
        return "";
    }
    readonly property string word: root.here ? qsTr("Here") : root.must ? qsTr("Missing")
                                                                       : qsTr("Gap")

    spacing: Theme.between
    Accessible.role: Accessible.ListItem
    Accessible.name: Words.joined([root.title, root.word, root.advice], ". ")

    StateMark {
        Layout.preferredWidth: Theme.rail / 2
        Layout.alignment: Qt.AlignTop
        standing: root.here ? "settled" : root.must ? "refused" : "waiting"
        word: root.word
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        BodyText {
            Layout.fillWidth: true
            text: root.title
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Caption {
            Layout.fillWidth: true
            visible: text !== ""
            wrapMode: Text.Wrap
            text: root.advice
            Accessible.ignored: true
        }
    }
}
