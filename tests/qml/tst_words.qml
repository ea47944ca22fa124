import QtQuick
import QtTest
import Cairn.Client
import Cairn.Ui

TestCase {
    name: "Words"

    readonly property date now: new Date(2026, 10, 10, 14, 40, 7)

    function test_aMomentIsAsShortAsItMayBe() {
        compare(Words.moment(new Date(2026, 10, 10, 9, 5), now), "09:05");
        compare(Words.moment(new Date(2026, 10, 6, 16, 10), now), "Fri 16:10");
        compare(Words.moment(new Date(2026, 8, 1, 16, 10), now), "1 Sept 16:10");
        compare(Words.moment(new Date(NaN), now), "");
    }
    function test_theLastSaveIsToldWithItsSecond() {
        compare(Words.savedMoment(now, now), "14:40:07");
    }
    function test_oneThingIsNotSeveral() {
        compare(Words.notes(1), "1 note");
        compare(Words.notes(0), "0 notes");
        compare(Words.words(14), "14 words");
        compare(Words.apart(1), "One thing is seen in two ways.");
        compare(Words.apart(2), "2 things are seen in two ways.");
        compare(Words.before(1, 2), "Settle 1 thing and read 2 passages first");
        compare(Words.before(0, 1), "Read 1 passage first");
    }
    function test_thousandsHaveTheirComma() {
        compare(Words.number(1234), "1,234");
        compare(Words.number(7), "7");
        compare(Words.notes(20000), "20,000 notes");
    }
    function test_aDayIsWrittenAsInEngland() {
        const day = new Date(2026, 9, 14, 16, 5);
        compare(Words.day(day), "Wed 14 Oct");
        compare(Words.shortDate(day), "14 Oct 2026");
        compare(Words.longDay(day), "Wednesday 14 October 2026");
        compare(Words.fullMoment(day), "14 October 2026, 16:05");
        compare(Words.clock(day), "16:05");
    }
    function test_everyTroubleOfTheLinkHasAWord_data() {
        return [{ tag: "no server", state: SafetyController.NoServer },
                { tag: "portal", state: SafetyController.Portal },
                { tag: "untrusted", state: SafetyController.Untrusted },
                { tag: "enrol again", state: SafetyController.SignInNeeded },
                { tag: "misunderstood", state: SafetyController.Misunderstood }];
    }
    function test_everyTroubleOfTheLinkHasAWord(row) {
        verify(Words.link(row.state, new Date(NaN)) !== "");
    }
    function test_whereNothingIsThereIsNothingBetween() {
        compare(Words.joined(["Primary", "", "Penrith"], " · "), "Primary · Penrith");
    }
}
