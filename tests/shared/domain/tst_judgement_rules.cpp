#include <QTest>

#include "shared/domain/judgement.h"
#include "shared/domain/moderation.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R01 to R09, R20, R40 to R43, R52: when a judgement may go on.
class JudgementRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void securedAndHeardItIsAgreed();
    void r01_twoOfOneKindAreNotEnough();
    void r01_onePieceIsThin();
    void r01_somethingIsSeenFirstHand();
    void r01_oldOrUnreliableIsNotSecure();
    void r01_whatWasWithdrawnDoesNotCount();
    void r02_eitherEndNeedsThreeKinds();
    void r03_theOtherWayIsAskedFor();
    void r04_aReadingAloneDoesNotCount();
    void r05_seenOnceIsNotFirstHandEnough();
    void r07_theSchoolKnowsTheIntelligence();
    void r08_judgementsGrowOld();
    void r09_scalesAreNeverMixed();
    void r20_theSchoolsViewComesFirst();
    void r40_reasonsForModeration();
    void r40_aCaseHoldsTheJudgement();
    void r40_theLotIsFairAndFixed();
    void r41_aModeratorStandsApart();
    void r43_whoHasAnInterestDoesNotJudge();
    void r52_groupsAreConsidered();
    void whatWasNotGatheredIsNotJudged();
    void takingBackIsAlwaysOpen();

private:
    RecordFacts &linked(const char *name);
    void add(const char *name, const char *kind, const char *directness);
    Findings agreed() { return judged(m_judgement, "agreed", m_context); }

    RecordFacts m_judgement;
    MoveContext m_context;
};

RecordFacts &JudgementRulesTest::linked(const char *name)
{
    const auto found = std::ranges::find(m_context.linked.records, idOf(name), &RecordFacts::id);
    return *found;
}

/// An observation of that kind, and the evidence that it became.
void JudgementRulesTest::add(const char *name, const char *kind, const char *directness)
{
    const std::string note = std::string(name) + " note";
    m_context.linked.records.push_back(facts("observation", idOf(note),
                                             {{"kind", kind},
                                              {"seen", "Nine of fourteen books matched."},
                                              {"so_what", "Practice does not fix it."},
                                              {"confidence", "sure"},
                                              {"state", "complete"}}));
    m_context.linked.records.push_back(facts("evidence", idOf(name),
                                             {{"about", Map{{"visit", refTo("visit")}}},
                                              {"kind", "observation"},
                                              {"directness", directness},
                                              {"observation", refTo(note)},
                                              {"reliability", Map{{"reliability", "medium"}}},
                                              {"on", "2026-11-10"},
                                              {"state", "usable"}}));
    m_judgement.units["evidence_for"].value.list()->push_back(refTo(name));
}

void JudgementRulesTest::init()
{
    m_context = {};
    m_context.today = "2026-11-12";
    m_context.actor = idOf("ruth");
    m_context.linked.gathered = {"evidence",        "observation", "intelligence", "visit",
                                 "self_evaluation", "interest",    "moderation"};
    m_judgement = facts("judgement", idOf("j3"),
                        {{"about", Map{{"visit", refTo("visit")}, {"area", "teaching"}}},
                         {"position", Map{{"position", "developing"}, {"confidence", "high"}}},
                         {"statement", "Teaching is consistent."},
                         {"groups", List{"disadvantaged"}},
                         {"looked_against", true},
                         {"evidence_for", List{}},
                         {"state", "proposed"}});
    m_context.linked.records.push_back(facts("visit", idOf("visit"),
                                             {{"about", Map{{"school", refTo("mirkdale")}}},
                                              {"date", "2026-11-10"},
                                              {"people", List{refTo("ruth"), refTo("dan")}}}));
    m_context.linked.records.push_back(
        facts("self_evaluation", idOf("own view"),
              {{"about", Map{{"school", refTo("mirkdale")}, {"area", "teaching"}}},
               {"state", "shared"}}));
    add("walk", "learning_walk", "first_hand");
    add("books", "work_look", "first_hand");
}

void JudgementRulesTest::securedAndHeardItIsAgreed()
{
    QCOMPARE(refusals(agreed()), std::vector<std::string>{});
}

void JudgementRulesTest::r01_twoOfOneKindAreNotEnough()
{
    linked("books note").units["kind"].value = "learning_walk";
    const Findings findings = agreed();
    QCOMPARE(refusals(findings), std::vector<std::string>{"R01"});
    QCOMPARE(findings.front().sentence,
             std::string("Needs one more kind of evidence (you have 2 × learning walk)."));
    QCOMPARE(securityOf(piecesOf(m_judgement, m_context.linked), m_context.today), Security::Thin);
}

void JudgementRulesTest::r01_onePieceIsThin()
{
    m_judgement.units["evidence_for"].value = List{refTo("walk"), refTo("walk")};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    m_judgement.units["evidence_for"].value = List{};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    // Evidence against counts as well.
    m_judgement.units["evidence_for"].value = List{refTo("walk")};
    m_judgement.units["evidence_against"].value = List{refTo("books")};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{});
}

void JudgementRulesTest::r01_somethingIsSeenFirstHand()
{
    linked("walk").units["directness"].value = "official";
    QVERIFY(!refuses(agreed()));
    linked("books").units["directness"].value = "reported";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    QCOMPARE(securityOf(piecesOf(m_judgement, m_context.linked), m_context.today),
             Security::Building);
}

void JudgementRulesTest::r01_oldOrUnreliableIsNotSecure()
{
    linked("walk").units["on"].value = "2025-11-12"; // twelve months to the day
    QVERIFY(!refuses(agreed()));
    linked("walk").units["on"].value = "2025-11-11";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    linked("walk").units["on"].value = Value(); // then it has its visit's day
    QVERIFY(!refuses(agreed()));
    linked("visit").units["date"].value = "2025-01-10";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    linked("visit").units["date"].value = "2026-11-10";
    linked("walk").units["reliability"].value = Map{{"reliability", "low"}};
    QVERIFY(!refuses(agreed())); // low and medium: not low on the whole
    linked("books").units["reliability"].value = Map{{"reliability", "low"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
}

void JudgementRulesTest::r01_whatWasWithdrawnDoesNotCount()
{
    linked("books").units["state"].value = "withdrawn";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
    linked("books").units["state"].value = "usable";
    linked("books note").units["state"].value = "struck";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
}

void JudgementRulesTest::r02_eitherEndNeedsThreeKinds()
{
    m_judgement.units["position"].value = Map{{"position", "strength"}, {"confidence", "high"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R02"});
    add("reading", "work_look", "first_hand");
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R02"}); // three pieces of two kinds
    linked("reading note").units["kind"].value = "reading_heard";
    QVERIFY(!refuses(agreed()));
}

void JudgementRulesTest::r03_theOtherWayIsAskedFor()
{
    QVERIFY(!finds(agreed(), "R03", Weight::Asks));
    m_judgement.units["looked_against"].value = false;
    const Findings findings = agreed();
    QVERIFY(finds(findings, "R03", Weight::Asks));
    QVERIFY(!refuses(findings)); // it prompts, it does not block
    m_judgement.units["evidence_against"].value = List{refTo("books")};
    QVERIFY(!finds(agreed(), "R03", Weight::Asks));
}

void JudgementRulesTest::r04_aReadingAloneDoesNotCount()
{
    linked("books note").units["seen"].value = " \n";
    const Findings findings = agreed();
    QVERIFY(finds(findings, "R04", Weight::Advises));
    QCOMPARE(refusals(findings), std::vector<std::string>{"R01"});
    RecordFacts note = facts("observation", idOf("n"),
                             {{"kind", "document"},
                              {"so_what", "Consistent."},
                              {"when", Map{{"start", "09:20"}}},
                              {"privacy", List{Map{{"check", "passed"}}}},
                              {"state", "jotted"}});
    QCOMPARE(refusals(judged(note, "complete", m_context)), std::vector<std::string>{"R04"});
}

void JudgementRulesTest::r05_seenOnceIsNotFirstHandEnough()
{
    linked("walk note").units["confidence"].value = "one_off";
    QVERIFY(!refuses(agreed()));
    linked("books").units["directness"].value = "official";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R05"});
}

void JudgementRulesTest::r07_theSchoolKnowsTheIntelligence()
{
    m_context.linked.records.push_back(facts("intelligence", idOf("item"), {}));
    linked("books").units["item"].value = refTo("item");
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R07"});
    linked("item").units["told_school"].value = Map{{"on", "2026-11-02"}};
    QVERIFY(!refuses(agreed()));
}

void JudgementRulesTest::r08_judgementsGrowOld()
{
    QVERIFY(isCurrent("secure", "2026-11-10", "2027-11-10"));
    QVERIFY(!isCurrent("secure", "2026-11-10", "2027-11-11"));
    QVERIFY(isCurrent("priority", "2026-11-10", "2027-05-10"));
    QVERIFY(!isCurrent("priority", "2026-11-10", "2027-05-11"));
    QVERIFY(isCurrent("priority", "2026-08-31", "2027-02-28")); // a month without that day
    QVERIFY(!isCurrent("secure", "", "2026-11-10"));
}

void JudgementRulesTest::r09_scalesAreNeverMixed()
{
    const Schema &schema = builtInSchema();
    const char *casl = "casl-judgement-1";
    QCOMPARE(stepsBetween(schema, casl, "developing", casl, "secure"), std::optional(-1));
    QCOMPARE(stepsBetween(schema, casl, "strength", casl, "priority"), std::optional(3));
    QVERIFY(!stepsBetween(schema, casl, "secure", "ofsted-grades-2025", "expected_standard"));
    QVERIFY(!stepsBetween(schema, casl, "secure", casl, ""));
    QVERIFY(judgeSeries({}).empty());
    QVERIFY(judgeSeries({{casl, "secure"}, {casl, "priority"}}).empty());
    QVERIFY(finds(judgeSeries({{casl, "secure"}, {"ofsted-grades-2019", "good"}}), "R09"));
}

void JudgementRulesTest::r20_theSchoolsViewComesFirst()
{
    RecordFacts &view = linked("own view");
    view.units["state"].value = "drafting";
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R20"});
    view.units["state"].value = "declined";
    QVERIFY(!refuses(agreed()));
    view.units["state"].value = "not_possible";
    view.units["not_given"].value = Map{{"on", "2026-10-29"}}; // ten working days ago
    QVERIFY(!refuses(agreed()));
    view.units["not_given"].value = Map{{"on", "2026-10-28"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R20"});
    view.units["state"].value = "shared";
    view.units["about"].value = Map{{"school", refTo("mirkdale")}, {"area", "curriculum"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R20"});
}

void JudgementRulesTest::r40_reasonsForModeration()
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

void JudgementRulesTest::r40_aCaseHoldsTheJudgement()
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
    add("talk", "pupil_group_talk", "first_hand");
    m_judgement.units["position"].value = Map{{"position", "priority"}, {"confidence", "high"}};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R40"});
}

void JudgementRulesTest::r40_theLotIsFairAndFixed()
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

void JudgementRulesTest::r41_aModeratorStandsApart()
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

void JudgementRulesTest::r43_whoHasAnInterestDoesNotJudge()
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

void JudgementRulesTest::r52_groupsAreConsidered()
{
    m_judgement.units["groups"].value = List{};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R52"});
    m_judgement.units["groups_because"].value = "One class of nine, all seen.";
    QVERIFY(!refuses(agreed()));
    const RecordFacts need =
        facts("need", idOf("n88"),
              {{"area", "teaching"}, {"source", Map{{"kind", "judgement"}}}, {"state", "agreed"}});
    QCOMPARE(refusals(judged(need, "prioritised", m_context)), std::vector<std::string>{"R52"});
}

void JudgementRulesTest::whatWasNotGatheredIsNotJudged()
{
    m_context.linked = {};
    QVERIFY(!refuses(agreed()));
    m_context.linked.gathered = {"evidence"};
    QCOMPARE(refusals(agreed()), std::vector<std::string>{"R01"});
}

void JudgementRulesTest::takingBackIsAlwaysOpen()
{
    m_judgement.units["evidence_for"].value = List{};
    QVERIFY(judged(m_judgement, "withdrawn", m_context).empty());
}

QTEST_GUILESS_MAIN(JudgementRulesTest)
#include "tst_judgement_rules.moc"
