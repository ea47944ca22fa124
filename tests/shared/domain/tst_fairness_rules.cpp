#include <QTest>

#include "shared/domain/fairness.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R42, R50, R55, R74: what is compared, what is kept, what is found again.
class FairnessRulesTest : public QObject {
    Q_OBJECT

private slots:
    void r42_spreadOfTenAndMore();
    void r50_anErasureSaysWhy();
    void r50b_completeAndFairOrExceptions();
    void r50c_whatWasSentStays();
    void r55_likeSchoolsAndWhatWasLeftOut();
    void r55_aRangeAndNoRank();
    void r74_aPersonIsFound();
};

void FairnessRulesTest::r42_spreadOfTenAndMore()
{
    std::vector<std::string> positions(9, "secure");
    QVERIFY(std::holds_alternative<Suppressed>(spreadOf(positions)));
    positions.emplace_back("priority");
    const auto spread = spreadOf(positions);
    QVERIFY(std::holds_alternative<Spread>(spread));
    QCOMPARE(std::get<Spread>(spread).at("secure"), 9);
}

void FairnessRulesTest::r50_anErasureSaysWhy()
{
    QVERIFY(judgeErasure("observation", "2026-11-24", "erasure request").empty());
    QVERIFY(finds(judgeErasure("", "2026-11-24", "erasure request"), "R50"));
    QVERIFY(finds(judgeErasure("observation", "", "erasure request"), "R50"));
    QVERIFY(finds(judgeErasure("observation", "2026-11-24", ""), "R50"));
}

void FairnessRulesTest::r50b_completeAndFairOrExceptions()
{
    QVERIFY(judgeTermStatement(true, {}).empty());
    QVERIFY(judgeTermStatement(false, {"V-12: one talk is missing"}).empty());
    QVERIFY(finds(judgeTermStatement(false, {}), "R50b"));
    QVERIFY(finds(judgeTermStatement(true, {"V-12"}), "R50b"));
}

void FairnessRulesTest::r50c_whatWasSentStays()
{
    QVERIFY(judgePackEdit(false, false).empty());
    QVERIFY(judgePackEdit(true, true).empty());
    QVERIFY(finds(judgePackEdit(true, false), "R50c"));
}

void FairnessRulesTest::r55_likeSchoolsAndWhatWasLeftOut()
{
    std::vector<SchoolTraits> all;
    const auto add = [&](int pupils, int rural, std::optional<int> fsm) {
        all.push_back({idOf(std::to_string(all.size())), "Primary", pupils, rural, fsm});
    };
    for (int i = 0; i < 10; ++i)
        add(40, 2, 10 * i); // ten small rural schools, two in each fifth
    const auto isIn = [](const LikeSchools &like, const SchoolTraits &school) {
        return std::ranges::find(like.schools, school.id) != like.schools.end();
    };
    // Three others stand in the two nearest fifths: too few, so that is left out.
    const LikeSchools like = likeSchools(all[0], all);
    QCOMPARE(like.leftOut, std::vector<std::string>{"FSM"});
    QCOMPARE(like.schools.size(), 9U);
    for (int i = 0; i < 10; ++i)
        add(45, 2, 10 * i);
    const LikeSchools more = likeSchools(all[0], all);
    QVERIFY(more.leftOut.empty());
    QCOMPARE(more.schools.size(), 7U);
    QVERIFY(isIn(more, all[1]) && isIn(more, all[3]) && !isIn(more, all[4]));
    QVERIFY(!isIn(more, all[0])); // nobody is compared with themselves
    // Another phase is never taken, whatever is left out.
    all.push_back({idOf("secondary"), "Secondary", 600, 0, 100});
    QVERIFY(likeSchools(all.back(), all).schools.empty());
    QCOMPARE(likeSchools(all.back(), all).leftOut,
             (std::vector<std::string>{"FSM", "rural", "size"}));
    // Nine large town schools do not serve a small rural one while others do.
    for (int i = 0; i < 9; ++i)
        add(300, 0, 10);
    QVERIFY(!isIn(likeSchools(all[0], all), all.back()));
}

void FairnessRulesTest::r55_aRangeAndNoRank()
{
    QVERIFY(std::holds_alternative<Suppressed>(rangeOf({1, 2, 3, 4})));
    QVERIFY(std::get<Range>(rangeOf({5, 1, 4, 2, 3})) == (Range{2, 3, 4}));
}

void FairnessRulesTest::r74_aPersonIsFound()
{
    const std::vector<RecordFacts> records{
        facts("visit", idOf("v1"), {{"people", List{refTo("dan")}}}),
        facts("need", idOf("n1"), {{"about", Map{{"school", refTo("mirkdale")}}}}),
        facts("need", idOf("n2"), {{"about", Map{{"school", refTo("mirkdale")}}}}),
        facts("need", idOf("n3"), {{"about", Map{{"school", refTo("scarfold")}}}})};
    const std::map<RecordId, std::string> madeOn{{idOf("n1"), "2024-01-10"},
                                                 {idOf("n2"), "2026-11-10"}};
    using Ids = std::vector<RecordId>;
    QCOMPARE(recordsOn(idOf("dan"), {}, records, madeOn), Ids{idOf("v1")});
    const Tenure head{toText(idOf("mirkdale")), "2025-09-01", ""};
    QCOMPARE(recordsOn(idOf("joanna"), {head}, records, madeOn), Ids{idOf("n2")});
}

QTEST_GUILESS_MAIN(FairnessRulesTest)
#include "tst_fairness_rules.moc"
