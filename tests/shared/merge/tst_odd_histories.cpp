#include <QTest>

#include "shared/merge/authorship.h"
#include "shared/merge/meeting.h"
#include "shared/merge/record_units.h"
#include "shared/merge/splices.h"
#include "tests/shared/merge/histories.h"

using namespace cairn;
using namespace cairn::test;

/// What honest devices never write, and corners of the policies: a view never dies of it.
class OddHistoriesTest : public QObject {
    Q_OBJECT

private slots:
    void aCircleShowsNothing();
    void whatBuildsOnNothingKnownIsNoBeginning();
    void entriesThatAreNoneAreLeftOut();
    void decideWithoutDecidingFieldsNeedsEqualValues();
    void aServersUnitShowsItsNewestHead();
    void movesThatLeadToEachOtherWaitForPeople();
    void aDecidedContestStaysDecided();
    void whoWroteAgainUnknowinglyIsStillTold();
    void noMoreThanAHundredLossesAreTold();
    void withdrawalsOfOddMaking();
    void bytesThatAreNoTextComeBackAsTheyWere();
    void splicesThatAreNoneAreLeftOut();
    void aLargeChangeIsOneSplice();
    void wordsEndAtAllMarks();
    void valuesThatDifferAnywhereDiffer();
};

namespace {

const RevisionId kRuth = revisionId(1, 1);
const RevisionId kDan = revisionId(2, 1);

Value is(Value value)
{
    return Map{{"is", std::move(value)}};
}

/// Whether `change` makes another value of an equal one.
template <class Thing, class Change>
bool differs(Thing thing, Change change)
{
    Thing other = thing;
    change(other);
    return thing == thing && !(thing == other);
}

} // namespace

void OddHistoriesTest::aCircleShowsNothing()
{
    for (const Policy policy : {Policy::Fixed, Policy::Fact, Policy::Set, Policy::Append,
                                Policy::Prose, Policy::Decide, Policy::State}) {
        const std::vector<Version> circle{version(kRuth, {kDan}, is("a")),
                                          version(kDan, {kRuth}, is("b"))};
        QVERIFY(view(unitOf(policy), circle).heads.empty());
    }
}

void OddHistoriesTest::whatBuildsOnNothingKnownIsNoBeginning()
{
    const std::vector<Version> one{version(kRuth, {kDan}, is("a"))};
    QVERIFY(view(unitOf(Policy::Fixed), one).value.isNull());
    QCOMPARE(view(unitOf(Policy::Fact), one).value.textOr(), "a");
}

void OddHistoriesTest::entriesThatAreNoneAreLeftOut()
{
    const std::vector<Version> one{version(kRuth, {}, is("a"))};
    QVERIFY(view(unitOf(Policy::Append), one).value == Value(List()));
    QVERIFY(view(unitOf(Policy::Set), one).value == Value(List()));
}

void OddHistoriesTest::decideWithoutDecidingFieldsNeedsEqualValues()
{
    Unit unit = unitOf(Policy::Decide);
    unit.deciding.clear();
    std::vector<Version> both{version(kRuth, {}, is("2026-11-10")),
                              version(kDan, {}, is("2026-11-11"))};
    QCOMPARE(view(unit, both).standing, Standing::Contested);
    both[1].content = both[0].content;
    QCOMPARE(view(unit, both).standing, Standing::Settled);
}

void OddHistoriesTest::aServersUnitShowsItsNewestHead()
{
    const std::vector<Version> both{version(kRuth, {}, is("old"), 1),
                                    version(kDan, {}, is("new"), 2)};
    const UnitView shown = view(unitOf(Policy::Server), both);
    QCOMPARE(shown.value.textOr(), "new");
    QVERIFY(shown.losses.empty());
}

void OddHistoriesTest::movesThatLeadToEachOtherWaitForPeople()
{
    Unit unit = unitOf(Policy::State);
    unit.moves = builtInSchema().type("visit")->unit("state")->moves;
    const std::vector<Version> around{version(kRuth, {}, is("postponed")),
                                      version(kDan, {}, is("agreed"))};
    QCOMPARE(view(unit, around).standing, Standing::Contested);
    QVERIFY(view(unit, around).value.isNull());
    const std::vector<Version> apart{version(kRuth, {}, is("cancelled")),
                                     version(kDan, {}, is("abandoned"))};
    QCOMPARE(view(unit, apart).standing, Standing::Contested);
}

void OddHistoriesTest::aDecidedContestStaysDecided()
{
    const RevisionId again = revisionId(1, 2);
    const RevisionId decision = revisionId(3, 1);
    const std::vector<Version> versions{
        version(kRuth, {}, is("a"), 1),
        version(kDan, {}, is("b"), 2),
        version(again, {kRuth}, Map{{"is", "a"}, {"contest", toText(kDan)}}, 3),
        version(decision, {again, kDan}, Map{{"is", "b"}, {"decision", Map{}}}, 4),
        version(revisionId(4, 1), {decision}, is("c"), 5),
        version(revisionId(5, 1), {decision}, is("d"), 6)};
    const UnitView shown = view(unitOf(Policy::Fact), versions);
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), "d");
    QCOMPARE(shown.losses.size(), 1U);
}

void OddHistoriesTest::whoWroteAgainUnknowinglyIsStillTold()
{
    const std::vector<Version> versions{version(kRuth, {}, is("a"), 1),
                                        version(kDan, {}, is("b"), 2),
                                        version(revisionId(3, 1), {kRuth, kDan}, is("c"), 3),
                                        version(revisionId(1, 2), {kRuth}, is("d"), 4)};
    const UnitView shown = view(unitOf(Policy::Fact), versions);
    QVERIFY(std::ranges::find(shown.losses, kRuth, &Loss::revision) != shown.losses.end());

    std::vector<Version> contested = versions;
    contested[3].content.map()->emplace("contest", toText(kDan));
    QCOMPARE(view(unitOf(Policy::Fact), contested).standing, Standing::Contested);
    QVERIFY(view(unitOf(Policy::Fact), contested).losses.empty());
}

void OddHistoriesTest::noMoreThanAHundredLossesAreTold()
{
    std::vector<Version> versions;
    for (std::uint8_t device = 0; device < 120; ++device)
        versions.push_back(version(revisionId(device, 1), {}, is(device), device));
    QCOMPARE(view(unitOf(Policy::Fact), versions).losses.size(), 100U);
}

void OddHistoriesTest::withdrawalsOfOddMaking()
{
    RecordType type = *builtInSchema().type("need");
    Unit server = unitOf(Policy::Server);
    server.name = "server";
    type.units.push_back(server);
    const RevisionId withdrawal = revisionId(3, 5);
    const auto standing = [&](const Value &seen, const Version &edit) {
        const UnitHistories histories{
            {"state", {version(withdrawal, {}, Map{{"is", "withdrawn"}, {"seen", seen}})}},
            {"server", {version(revisionId(8, 1), {}, is("x"))}},
            {"statement", {edit}}};
        return viewUnits(&type, histories).at("state").standing;
    };
    const Version other = version(kDan, {}, spliced(0, 0, "New."));
    QCOMPARE(standing(Map{{"statement", "no list"}}, other), Standing::Contested);
    QCOMPARE(standing(Map{{"statement", List{toText(kDan)}}}, other), Standing::Settled);
    Version own = version(revisionId(3, 4), {}, spliced(0, 0, "New."));
    QCOMPARE(standing(Map{}, own), Standing::Contested); // before it, and not named
    own.id = revisionId(3, 6);
    QCOMPARE(standing(Map{}, own), Standing::Settled);
    own.id.incarnation.bytes[0] = 1; // another life of the device
    QCOMPARE(standing(Map{}, own), Standing::Contested);

    // Two heads of which one withdraws: told by the unit itself.
    const UnitHistories both{{"state",
                              {version(withdrawal, {}, Map{{"is", "withdrawn"}, {"seen", Map{}}}),
                               version(kDan, {}, is("agreed"))}}};
    const UnitView shown = viewUnits(&type, both).at("state");
    QCOMPARE(shown.standing, Standing::Contested);
    QCOMPARE(shown.value.textOr(), "agreed");
}

void OddHistoriesTest::bytesThatAreNoTextComeBackAsTheyWere()
{
    const std::string bytes("\x80\x80\xff"
                            "a\xc3\xa9\xf0\x80\x80\x80\x80\x80\0z",
                            14);
    QCOMPARE(textOf(lettersOf(bytes)), bytes);
    const std::vector<Version> one{version(kRuth, {}, spliced(0, 0, bytes))};
    QCOMPARE(view(unitOf(Policy::Prose), one).value.textOr(), bytes);
}

void OddHistoriesTest::splicesThatAreNoneAreLeftOut()
{
    QVERIFY(splicesFrom(Value("x")).empty());
    const Value odd =
        List{7, List{1, 2}, List{true, 2, "a"}, List{1, true, "b"}, List{1, 2, 3}, List{1, 2, "c"}};
    QVERIFY((splicesFrom(odd) == std::vector<Splice>{{1, 2, "c"}}));
    const std::vector<Version> one{
        version(kRuth, {}, Map{{"splices", List{odd, List{0, true, "x"}}}})};
    QCOMPARE(view(unitOf(Policy::Prose), one).value.textOr(), std::string());
}

void OddHistoriesTest::aLargeChangeIsOneSplice()
{
    std::string before;
    std::string after;
    for (int i = 0; i < 2'100; ++i) {
        before += "a" + std::to_string(i) + ".";
        after += "b" + std::to_string(i) + ",";
    }
    const auto splices = splicesBetween(before, after);
    QCOMPARE(splices.size(), 1U);
    QCOMPARE(applied(before, splices), after);
}

void OddHistoriesTest::wordsEndAtAllMarks()
{
    const std::string before = "a.b,c;d:e!f?g\th\ni j";
    const std::string after = "a.b,X;d:e!f?g\th\ni j";
    QVERIFY((splicesBetween(before, after) == std::vector<Splice>{{4, 1, "X"}}));
}

void OddHistoriesTest::valuesThatDifferAnywhereDiffer()
{
    const auto author = [](auto &thing) { thing.author.bytes[0] ^= 1; };
    const auto revision = [](auto &thing) { thing.revision.sequence ^= 1; };
    const auto at = [](auto &thing) { ++thing.at; };
    const auto length = [](auto &thing) { ++thing.length; };
    const auto value = [](auto &thing) { thing.value = "another"; };
    QVERIFY(differs(Head{}, revision) && differs(Head{}, author) && differs(Head{}, value));
    QVERIFY(differs(Head{}, [](Head &head) { ++head.claimedMillis; }));
    using Side = Passage::Side;
    QVERIFY(differs(Side{}, revision) && differs(Side{}, author));
    QVERIFY(differs(Side{}, [](Side &side) { side.text = "another"; }));
    QVERIFY(differs(Passage{}, at) && differs(Passage{}, length));
    QVERIFY(differs(Passage{}, [](Passage &passage) { passage.sides.emplace_back(); }));
    QVERIFY(differs(MergedEdit{}, revision) && differs(MergedEdit{}, author));
    QVERIFY(differs(MergedEdit{}, at) && differs(MergedEdit{}, length));
    QVERIFY(differs(MergedEdit{}, [](MergedEdit &edit) { ++edit.removed; }));
    QVERIFY(differs(Loss{}, revision) && differs(Loss{}, author) && differs(Loss{}, value));
    QVERIFY(differs(Loss{}, [](Loss &loss) { ++loss.to.sequence; }));
    QVERIFY(differs(Loss{}, [](Loss &loss) { ++loss.winner.bytes[0]; }));
    QVERIFY(differs(UnitView{}, value));
    QVERIFY(differs(UnitView{}, [](UnitView &view) { view.standing = Standing::Unread; }));
    QVERIFY(differs(UnitView{}, [](UnitView &view) { view.heads.emplace_back(); }));
    QVERIFY(differs(UnitView{}, [](UnitView &view) { view.passages.emplace_back(); }));
    QVERIFY(differs(UnitView{}, [](UnitView &view) { view.merged.emplace_back(); }));
    QVERIFY(differs(UnitView{}, [](UnitView &view) { view.losses.emplace_back(); }));
    QVERIFY(differs(WordRun{}, revision) && differs(WordRun{}, author)
            && differs(WordRun{}, length));
    QVERIFY(differs(Splice{}, at));
    QVERIFY(differs(Splice{}, [](Splice &splice) { ++splice.removed; }));
    QVERIFY(differs(Splice{}, [](Splice &splice) { splice.inserted = "x"; }));
    QVERIFY(differs(ClashSide{}, [](ClashSide &side) { ++side.event; }));
    QVERIFY(differs(ClashSide{}, [](ClashSide &side) { side.text = "x"; }));
    QCOMPARE(toText(Standing::Settled), "settled");
    QCOMPARE(toText(Standing::Unread), "unread");
    QCOMPARE(toText(Standing::Contested), "contested");
}

QTEST_GUILESS_MAIN(OddHistoriesTest)
#include "tst_odd_histories.moc"
