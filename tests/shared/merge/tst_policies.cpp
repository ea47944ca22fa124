#include <QTest>

#include "shared/merge/splices.h"
#include "tests/shared/merge/histories.h"

using namespace cairn;
using namespace cairn::test;

/// What each policy does in the situations of design.md §4.
class PoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void theLaterFactStandsAndTheOtherIsKept();
    void whatIsNotSentYetCountsAsNewest();
    void twoGradesWaitForPeople();
    void oneGradeWithTwoReasonsWaitsForAReader();
    void equalDecisionsFold();
    void aRemovalTakesOnlyWhatItsAuthorHadSeen();
    void theMoveFurtherAlongWins();
    void movesInTwoDirectionsWaitForPeople();
    void aRecordThatHasNotMovedIsWhereItStarts();
    void twoCreationsOfOneThingFoldWhereTheyAreEqual();
    void anUnknownUnitShowsItsNewestHead();
    void changesInTwoPlacesStaySmall();
    void splicesCountCodePoints();
    void splicesOutsideTheTextAreCutToIt();
};

namespace {

Value is(Value value)
{
    return Map{{"is", std::move(value)}};
}

Value position(const char *grade, const char *reason)
{
    return is(Map{{"position", grade}, {"reason", reason}});
}

const RevisionId kRuth = revisionId(1, 1);
const RevisionId kDan = revisionId(2, 1);

} // namespace

void PoliciesTest::theLaterFactStandsAndTheOtherIsKept()
{
    const std::vector<Version> both{version(kRuth, {}, is("15:10"), 20),
                                    version(kDan, {}, is("15:25"), 30)};
    const UnitView shown = view(unitOf(Policy::Fact), both);
    QCOMPARE(shown.value.textOr(), "15:25");
    QCOMPARE(shown.heads.size(), 2U);
    QCOMPARE(shown.heads[0].value.textOr(), "15:10");
}

void PoliciesTest::whatIsNotSentYetCountsAsNewest()
{
    const std::vector<Version> both{version(kRuth, {}, is("mine"), std::nullopt),
                                    version(kDan, {}, is("theirs"), 99)};
    QCOMPARE(view(unitOf(Policy::Fact), both).value.textOr(), "mine");
}

void PoliciesTest::twoGradesWaitForPeople()
{
    const std::vector<Version> both{version(kRuth, {}, position("developing", "a")),
                                    version(kDan, {}, position("secure", "b"))};
    const UnitView shown = view(unitOf(Policy::Decide), both);
    QCOMPARE(shown.standing, Standing::Contested);
    QVERIFY(shown.value.isNull());
    QCOMPARE(shown.heads.size(), 2U);
}

void PoliciesTest::oneGradeWithTwoReasonsWaitsForAReader()
{
    const std::vector<Version> both{version(kRuth, {}, position("secure", "a")),
                                    version(kDan, {}, position("secure", "b"))};
    const UnitView shown = view(unitOf(Policy::Decide), both);
    QCOMPARE(shown.standing, Standing::Unread);
    QCOMPARE(shown.value.at("position").textOr(), "secure");
    QCOMPARE(shown.heads[0].value.at("reason").textOr(), "a");
    QCOMPARE(shown.heads[1].value.at("reason").textOr(), "b");
}

void PoliciesTest::equalDecisionsFold()
{
    const std::vector<Version> both{version(kRuth, {}, position("secure", "a")),
                                    version(kDan, {}, position("secure", "a"))};
    QCOMPARE(view(unitOf(Policy::Decide), both).standing, Standing::Settled);
}

void PoliciesTest::aRemovalTakesOnlyWhatItsAuthorHadSeen()
{
    const RevisionId removal = revisionId(1, 2);
    const std::vector<Version> three{version(kRuth, {}, Map{{"add", List{"reading"}}}),
                                     version(removal, {kRuth}, Map{{"remove", List{"reading"}}}),
                                     version(kDan, {}, Map{{"add", List{"reading"}}})};
    QVERIFY(view(unitOf(Policy::Set), three).value == Value(List{"reading"}));
    QVERIFY(view(unitOf(Policy::Set), std::span(three).first(2)).value == Value(List()));
}

void PoliciesTest::theMoveFurtherAlongWins()
{
    const std::vector<Version> both{version(kRuth, {}, is("proposed")),
                                    version(kDan, {}, is("agreed"))};
    const UnitView shown = view(unitOf(Policy::State), both);
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.textOr(), "agreed");
}

void PoliciesTest::movesInTwoDirectionsWaitForPeople()
{
    const std::vector<Version> both{version(kRuth, {}, is("final")),
                                    version(kDan, {}, is("withdrawn"))};
    QCOMPARE(view(unitOf(Policy::State), both).standing, Standing::Contested);
}

void PoliciesTest::aRecordThatHasNotMovedIsWhereItStarts()
{
    QCOMPARE(view(unitOf(Policy::State), {}).value.textOr(), "started");
}

void PoliciesTest::twoCreationsOfOneThingFoldWhereTheyAreEqual()
{
    const std::vector<Version> both{version(kRuth, {}, is(Map{{"area", "early_years"}}), 5),
                                    version(kDan, {}, is(Map{{"area", "early_years"}}), 4)};
    const UnitView shown = view(unitOf(Policy::Fixed), both);
    QCOMPARE(shown.standing, Standing::Settled);
    QCOMPARE(shown.value.at("area").textOr(), "early_years");
}

void PoliciesTest::anUnknownUnitShowsItsNewestHead()
{
    const std::vector<Version> both{version(kRuth, {}, is(1), 5), version(kDan, {}, is(2), 4)};
    QCOMPARE(viewOfUnknown(both).value.numberOr(0), 1);
    QVERIFY(viewOfUnknown({}).value.isNull());
}

void PoliciesTest::changesInTwoPlacesStaySmall()
{
    const auto splices = splicesBetween("Twelve books. All matched. Zoë read.",
                                        "Fourteen books. All matched. Zoë Núñez read.");
    QCOMPARE(splices.size(), 2U);
    QVERIFY((splices[0] == Splice{0, 6, "Fourteen"}));
    QCOMPARE(splices[1].removed, 0);
}

void PoliciesTest::splicesCountCodePoints()
{
    QCOMPARE(lengthOf("Zoë ✓"), 5);
    QCOMPARE(applied("Zoë ✓", {{4, 1, "✗"}}), std::string("Zoë ✗"));
}

void PoliciesTest::splicesOutsideTheTextAreCutToIt()
{
    QCOMPARE(applied("abc", {{1, 99, "x"}}), std::string("ax"));
    QCOMPARE(applied("abc", {{99, 5, "x"}}), std::string("abcx"));
    QCOMPARE(applied("abc", {{-5, 1, "x"}}), std::string("xbc"));
}

QTEST_GUILESS_MAIN(PoliciesTest)
#include "tst_policies.moc"
