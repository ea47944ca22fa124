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
