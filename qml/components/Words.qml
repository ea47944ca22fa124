pragma Singleton

import QtQuick
import Cairn.Client
import Cairn.Ui

/// The phrases that more than one screen says, so that each thing is said in one way.
/// C++ hands over codes, counts and times; what a person reads is made here or on a screen.
/// Moments come untyped: the linter of Qt 6.4 dies of the methods of a date.
QtObject {
    id: root

    function mark(standing: string): string {
        switch (standing) {
        case "settled": return qsTr("Settled");
        case "unread": return qsTr("Merged, please read");
        case "contested": return qsTr("Two views");
        case "waiting": return qsTr("To send");
        case "sent": return qsTr("The county has it");
        case "refused": return qsTr("Sent back");
        }
        return "";
    }

    function markIcon(standing: string): string {
        switch (standing) {
        case "settled": return "dialog-ok-apply";
        case "unread": return "view-visible";
        case "contested": return "view-split-left-right";
        case "waiting": return "clock";
        case "sent": return "mail-sent";
        case "refused": return "dialog-cancel";
        }
        return "";
    }
    function markColour(standing: string): color {
        if (standing === "settled" || standing === "sent")
            return Theme.moss;
        return standing === "contested" || standing === "refused" ? Theme.rose : Theme.amber;
    }
    /// How many things people see differently.
    function apart(n: int): string {
        return qsTr("%Ln thing(s) are seen in two ways.", "", n);
    }
    /// The register's long words, where a column has room for short ones.
    function registerState(status: string): string {
        switch (status) {
        case "Open, but proposed to close": return qsTr("Closing proposed");
        case "Proposed to open": return qsTr("Opening proposed");
        }
        return status;
    }
    /// "LASL South" where the column says LASL already.
    function alliance(label: string): string {
        return label.replace("LASL ", "");
    }

    /// What there is of the parts, with something between them.
    function joined(parts: var, between: string): string {
        return parts.filter(part => part !== "").join(between);
    }
    /// 1,234
    function number(n: int): string {
        return qsTr("%L1", "a number alone").arg(n);
    }
    function notes(n: int): string {
        return qsTr("%Ln note(s)", "", n);
    }
    function words(n: int): string {
        return qsTr("%Ln word(s)", "", n);
    }

    function movedSince(n: int): string {
        return n === 0 ? "" : qsTr("%Ln piece(s) changed since this was judged.", "", n);
    }
    function clock(at: var): string {
        return root.never(at) ? "" : Qt.formatTime(at, "hh:mm");
    }
    function day(at: var): string {
        return root.never(at) ? "" : at.toLocaleDateString(Qt.locale("en_GB"), "ddd d MMM");
    }
    function shortDate(at: var): string {
        return root.never(at) ? "" : at.toLocaleDateString(Qt.locale("en_GB"), "d MMM yyyy");
    }
    function longDay(at: var): string {
        return root.never(at) ? "" : at.toLocaleDateString(Qt.locale("en_GB"), "dddd d MMMM yyyy");
    }
    /// "10:42" where it was today, "Fri 16:10" within six days, else "10 Nov 16:10".
    function moment(at: var, now: var): string {
        const days = (now.getTime() - at.getTime()) / 86400000;
        if (root.never(at))
            return "";
        if (root.sameDay(at, now))
            return Qt.formatTime(at, "hh:mm");
        const form = days < 6 ? "ddd hh:mm" : "d MMM hh:mm";
        return at.toLocaleString(Qt.locale("en_GB"), form);
    }
    function sameDay(left: var, right: var): bool {
        return left.toDateString() === right.toDateString();
    }

    function never(at: var): bool {
        return isNaN(at.getTime());
    }
    /// With seconds where it was today: one sees that the last word is safe.
    function savedMoment(at: var, now: var): string {
        return root.sameDay(at, now) ? Qt.formatTime(at, "hh:mm:ss") : root.moment(at, now);
    }
    function link(state: int, nextRetry: var): string {
        switch (state) {
        case SafetyController.NoServer:
            if (root.never(nextRetry))
                return qsTr("County not reached");
            return qsTr("County not reached, trying again %1").arg(root.clock(nextRetry));
        case SafetyController.Portal: return qsTr("This network wants its own sign-in first");
        case SafetyController.Untrusted: return qsTr("Not the county's server: nothing was sent");
        case SafetyController.SignInNeeded: return qsTr("The county asks to enrol again");
        case SafetyController.Misunderstood: return qsTr("The county speaks another Cairn");
        }
        return "";
    }

    function visitState(code: string): string {
        switch (code) {
        case "proposed": return qsTr("Proposed");
        case "agreed": return qsTr("Agreed");
        case "prepared": return qsTr("Prepared");
        case "under_way": return qsTr("Under way");
        case "recorded": return qsTr("Recorded");
        case "withdrawn": return qsTr("Withdrawn");
        case "cancelled": return qsTr("Cancelled");
        }
        return code.replace(/_/g, " ");
    }

    /// How a promise stands: what was agreed, by when.
    function promise(standing: string, due: var, overdue: bool, state: string): string {
        if (standing === "contested")
            return root.mark("contested");
        if (root.never(due))
            return state;
        return overdue ? qsTr("overdue since %1").arg(root.day(due))
                       : qsTr("due %1").arg(root.day(due));
    }
    function noteState(code: string): string {
        switch (code) {
        case "drafting": return qsTr("Draft");
        case "checked": return qsTr("Signed off");
        case "shared": return qsTr("Shared, reply awaited");
        case "replied": return qsTr("The school replied");
        case "final": return qsTr("Final");
        }
        return "";
    }
    /// What people must do before words can go to the school.
    function before(contested: int, unread: int): string {
        const settle = qsTr("Settle %Ln thing(s)", "", contested);
        const read = qsTr("read %Ln passage(s)", "", unread);
        if (unread === 0)
            return qsTr("%1 first").arg(settle);
        if (contested === 0)
            return qsTr("Read %Ln passage(s) first", "", unread);
        return qsTr("%1 and %2 first").arg(settle).arg(read);
    }
    /// The kinds of the check list of a record of visit.
    function check(kind: int): string {
        switch (kind) {
        case ReportController.Contested: return qsTr("Two views");
        case ReportController.Unread: return qsTr("Merged, please read");
        case ReportController.Unsupported: return qsTr("Not supported yet");
        case ReportController.ToAgree: return qsTr("Ready to agree");
        case ReportController.Lacking: return qsTr("Missing");
        case ReportController.Words: return qsTr("Look at the words");
        case ReportController.Waiting: return qsTr("Waiting");
        case ReportController.Advice: return qsTr("Worth knowing");
        }
        return "";
    }
    function checkIcon(kind: int): string {
        switch (kind) {
        case ReportController.Contested: return "view-split-left-right";
        case ReportController.Unread: return "view-visible";
        case ReportController.Unsupported: return "data-warning";
        case ReportController.ToAgree: return "dialog-ok-apply";
        case ReportController.Lacking: return "document-edit";
        case ReportController.Words: return "user";
        case ReportController.Waiting: return "clock";
        }
        return "help-about";
    }

    /// What the first sign of a note says of it.
    function stance(sign: string): string {
        switch (sign) {
        case "+": return qsTr("strength");
        case "-": return qsTr("concern");
        case "!": return qsTr("need");
        case ">": return qsTr("action");
        case "?": return qsTr("follow up");
        }
        return "";
    }
    function stanceIcon(sign: string): string {
        switch (sign) {
        case "+": return "go-up";
        case "-": return "go-down";
        case "!": return "flag";
        case ">": return "go-next";
        case "?": return "question";
        }
        return "";
    }

    /// "10 November 2026, 14:02": a moment of the past that is to be told from all others.
    function fullMoment(at: var): string {
        return root.never(at) ? ""
                              : at.toLocaleString(Qt.locale("en_GB"), "d MMMM yyyy, hh:mm");
    }
    /// What changed in a text: underlined what came, struck through what went.
    function marked(text: string): string {
        return text.replace(/<ins>/g, "<font color='" + Theme.moss + "'><u><b>")
            .replace(/<\/ins>/g, "</b></u></font>")
            .replace(/<del>/g, "<font color='" + Theme.rose + "'><s>")
            .replace(/<\/del>/g, "</s></font>");
    }
    /// What became of something that was said where others said something else.
    function fate(code: string): string {
        switch (code) {
        case "lost": return qsTr("Another value counted instead.");
        case "branch": return qsTr("One of the views between which people decide.");
        case "insists": return qsTr("Its author asked that this should count.");
        case "decided": return qsTr("Decided:");
        case "read": return qsTr("Read after it was put together.");
        }
        return "";
    }
    function fateIcon(code: string): string {
        switch (code) {
        case "lost": return "go-down";
        case "branch": return "view-split-left-right";
        case "insists": return "question";
        case "decided": return "dialog-ok-apply";
        case "read": return "view-visible";
        }
        return "";
    }
    /// Where a change is on its way to the county.
    function stage(code: string): string {
        switch (code) {
        case "waiting": return qsTr("To send");
        case "unsent": return qsTr("To send");
        case "parked": return qsTr("Waits for what it builds on");
        case "held": return qsTr("Waits for something else");
        case "refused": return qsTr("Sent back");
        case "contested": return qsTr("You asked to look again");
        case "upheld": return qsTr("Stays sent back");
        case "withdrawn": return qsTr("Taken back");
        case "amended": return qsTr("Written anew");
        case "sent": return qsTr("The county has it");
        }
        return "";
    }
    /// The mark that goes with the stage.
    function stageMark(code: string): string {
        switch (code) {
        case "sent": return "sent";
        case "refused": return "refused";
        case "upheld": return "refused";
        case "": return "";
        }
        return "waiting";
    }
    function newOne(label: string): string {
        return qsTr("New %1").arg(label.toLowerCase());
    }
    /// Why something in a form cannot be written.
    function lock(why: int, sentence: string): string {
        switch (why) {
        case RecordController.County: return qsTr("The county writes this.");
        case RecordController.Fixed: return qsTr("Said when the record was begun; it stays.");
        case RecordController.Author: return qsTr("Only who began the record writes this.");
        case RecordController.Rule: return sentence;
        case RecordController.Contested: return qsTr("Two views stand here. Decide first.");
        case RecordController.Newer: return qsTr("A newer Cairn wrote this.");
        }
        return "";
    }
    /// How something is written in a field of a kind.
    function example(control: int): string {
        switch (control) {
        case RecordController.Day: return qsTr("10/11/2026");
        case RecordController.Time: return qsTr("09:20");
        case RecordController.Moment: return qsTr("10/11/2026 09:20");
        case RecordController.Number: return qsTr("a whole number");
        }
        return "";
    }
}
