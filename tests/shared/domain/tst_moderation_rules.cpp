#include <QTest>

#include "shared/domain/moderation.h"
#include "tests/shared/domain/judgement_case.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R40, R41, R43: who looks at a judgement once more, and who may not judge.
class ModerationRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_case = {}; }
    void r40_reasonsForModeration();
    void r40_aCaseHoldsTheJudgement();
    void r40_theLotIsFairAndFixed();
    void r41_aModeratorStandsApart();
    void r43_whoHasAnInterestDoesNotJudge();

private:
    RecordFacts &linked(const char *name) { return m_case.linked(name); }
    Findings agreed() const { return m_case.agreed(); }

    JudgementCase m_case;
    RecordFacts &m_judgement = m_case.judgement;
    MoveContext &m_context = m_case.context;
};

void ModerationRulesTest::r40_reasonsForModeration()
{
    using Codes = std::vector<std::string>;
    ModerationCauses causes{.position = "secure",
                            .visitorPositions = {"secure", "secure"},
                            .steps = -1,
                            .finishedVisits = 3};
    QCOMPARE(moderationReasons(causes), Codes{});
    causes.position = "priority";
    QCOMPARE(moderationReasons(causes), Codes{"R40a"});
    causes.position = "secure";
    causes.categoryRests = true;
    QCOMPARE(moderationReasons(causes), Codes{"R40a"});
    causes.categoryRests = false;
    causes.visitorPositions.emplace_back("developing");
    QCOMPARE(moderationReasons(causes), Codes{"R40b"});
    causes.visitorPositions.pop_back();
    causes.schoolDisagrees = true;
    QCOMPARE(moderationReasons(causes), Codes{"R40c"});
    causes.schoolDisagrees = false;
    causes.steps = 2;
    QCOMPARE(moderationReasons(causes), Codes{"R40c"});
    causes.steps = std::nullopt;
    causes.finishedVisits = 2;
    QCOMPARE(moderationReasons(causes), Codes{"R40d"});
    causes.finishedVisits = 3;
    causes.newForm = true;
    QCOMPARE(moderationReasons(causes), Codes{"R40d"});
    causes.newForm = false;
    causes.drawn = true;
    QCOMPARE(moderationReasons(causes), Codes{"R40e"});
    causes.drawn = false;
    causes.schoolAsks = true;
    QCOMPARE(moderationReasons(causes), Codes{"R40f"});
    for (const char *code : {"R40a", "R40b", "R40c", "R40d", "R40e", "R40f"})
        QVERIFY(builtInSchema().vocabulary("moderation-reasons")->term(code));
}

void ModerationRulesTest::r40_aCaseHoldsTheJudgement()
{
    m_context.linked.records.push_back(
        facts("moderation", idOf("case"),
              {{"about", Map{{"judgement", refTo("j3")}}}, {"state", "opened"}}));
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R40"});
    RecordFacts &opened = linked("case");
    opened.units["state"].value = "decided";
    for (const char *outcome : {"upheld", "upheld_wording"}) {
        opened.units["outcome"].value = Map{{"outcome", outcome}};
        QVERIFY(!refuses(agreed()));
    }
    opened.units["outcome"].value = Map{{"outcome", "more_evidence"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R40"});
    opened.units["outcome"].value = Map{{"outcome", "changed"}, {"changed_to", "secure"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R40"});
    m_judgement.units["position"].value = Map{{"position", "secure"}, {"confidence", "high"}};
    QVERIFY(!refuses(agreed()));
    // Priority waits for a case where none was opened yet.
    m_context.linked.records.pop_back();
    m_case.add("talk", "pupil_group_talk", "first_hand");
    m_judgement.units["position"].value = Map{{"position", "priority"}, {"confidence", "high"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R40"});
}

void ModerationRulesTest::r40_theLotIsFairAndFixed()
{
    const auto drawn = [](std::string_view seed) {
        std::vector<int> numbers;
        for (int i = 0; i < 2'000; ++i)
            if (drawnByLot(seed, idOf("dan"), idOf(std::to_string(i))))
                numbers.push_back(i);
        return numbers;
    };
    const auto autumn = drawn("autumn 2026");
    QCOMPARE(autumn, drawn("autumn 2026"));
    QVERIFY(autumn != drawn("spring 2027"));
    QVERIFY(autumn.size() > 140 && autumn.size() < 260);
}

void ModerationRulesTest::r41_aModeratorStandsApart()
{
    using Codes = std::vector<std::string>;
    m_context.actor = idOf("anne");
    m_context.linked.records.push_back(
        facts("school", idOf("mirkdale"),
              {{"register", Map{{"trust", "Fell Trust"}}},
               {"assigned", Map{{"lasl", "north"}, {"cluster", "Upper Eden"}}}}));
    m_context.linked.records.push_back(m_judgement);
    m_context.homes = {{idOf("anne"), toText(idOf("lark")), "", "Furness", "west"}};
    RecordFacts opened = facts("moderation", idOf("case"),
                               {{"about",
                                 Map{{"judgement", refTo("j3")},
                                     {"visit", refTo("visit")},
                                     {"school", refTo("mirkdale")}}},
                                {"moderator", refTo("anne")},
                                {"why", List{Map{{"rule", "R40d"}}}},
                                {"outcome", Map{{"outcome", "upheld"}}},
                                {"reasons", "The sample is small and said to be."},
                                {"state", "assigned"}});
    const auto decided = [&] { return refusals(judged(opened, "decided", m_context)); };
    QCOMPARE(decided(), Codes{});
    m_context.actor = idOf("ruth");
    QCOMPARE(decided(), Codes{"R41"}); // another decides
    m_context.actor = idOf("anne");
    linked("visit").units["people"].value.list()->push_back(refTo("anne"));
    QCOMPARE(decided(), Codes{"R41"}); // was on the visit
    linked("visit").units["people"].value.list()->pop_back();
    m_context.homes[0].trust = "Fell Trust";
    QCOMPARE(decided(), Codes{"R41"});
    m_context.homes[0].trust.clear();
    m_context.homes[0].cluster = "Upper Eden";
    QCOMPARE(decided(), Codes{"R41"});
    m_context.homes[0].cluster = "Furness";
    m_context.homes[0].lasl = "north";
    QCOMPARE(decided(), Codes{}); // another cluster will do, unless it is Priority
    linked("j3").units["position"].value = Map{{"position", "priority"}};
    QCOMPARE(decided(), Codes{"R41"});
    m_context.homes[0].lasl = "west";
    m_context.linked.records.push_back(
        facts("interest", idOf("tie"),
              {{"about", Map{{"person", refTo("anne")}, {"school", refTo("mirkdale")}}},
               {"declared", List{Map{{"kind", "governor"}}}},
               {"state", "cleared"}}));
    QCOMPARE(decided(), Codes{"R41"}); // cleared to visit is not cleared to moderate
    linked("tie").units["clearance"].value = Map{{"may_moderate", true}};
    QCOMPARE(decided(), Codes{});
}

void ModerationRulesTest::r43_whoHasAnInterestDoesNotJudge()
{
    m_context.linked.records.push_back(
        facts("interest", idOf("tie"),
              {{"about", Map{{"person", refTo("ruth")}, {"school", refTo("mirkdale")}}},
               {"state", "declared"}}));
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R43"});
    linked("tie").units["state"].value = "cleared";
    QVERIFY(!refuses(agreed()));
    linked("tie").units["state"].value = "stood_down";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R43"});
    m_context.actor = idOf("dan");
    QVERIFY(!refuses(agreed()));
}

QTEST_GUILESS_MAIN(ModerationRulesTest)
#include "tst_moderation_rules.moc"
