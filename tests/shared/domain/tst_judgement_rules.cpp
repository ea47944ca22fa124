#include <QTest>

#include "shared/domain/judgement.h"
#include "tests/shared/domain/judgement_case.h"

using namespace cairn;
using namespace cairn::test;

/// Rules R01 to R09, R20, R52: when a judgement may go on.
class JudgementRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_case = {}; }
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
    void r52_groupsAreConsidered();
    void whatWasNotGatheredIsNotJudged();
    void takingBackIsAlwaysOpen();

private:
    RecordFacts &linked(const char *name) { return m_case.linked(name); }
    Findings agreed() const { return m_case.agreed(); }

    JudgementCase m_case;
    RecordFacts &m_judgement = m_case.judgement;
    MoveContext &m_context = m_case.context;
};

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
    m_case.add("reading", "work_look", "first_hand");
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
