#include <QTest>

#include "shared/domain/moving.h"
#include "shared/domain/visit_note.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// What is required before a move, and rules R10 to R18 and R43: the visit and its note.
class VisitRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void whatIsRequiredIsNamed();
    void requiredDependsOnAnother();
    void r10_theSchoolSeesAVisitFromTheFirst();
    void r11_deadlinesInSchoolDays();
    void r11_lateIsSaidAndDoesNotBlock();
    void r12_nothingIsFinalUnread();
    void r12_silenceIsNotAgreement();
    void r13_eachPointIsAnswered();
    void r16_theListIsWholeAndSeen();
    void r17_eachScopeHasItsBadge();
    void r18_feedbackAfterFinal();
    void r43_interestsBeforeAVisitIsPrepared();

private:
    RecordFacts &linked(const char *name) { return linkedIn(m_context, name); }
    std::vector<std::string> refused(const RecordFacts &record, const char *target)
    {
        return refusals(judged(record, target, m_context));
    }

    MoveContext m_context;
    RecordFacts m_visit;
    RecordFacts m_note;
};

using Codes = std::vector<std::string>;

void VisitRulesTest::init()
{
    m_context = {};
    m_context.today = "2026-11-16";
    m_context.linked.gathered = {"visit", "visit_note", "note_reply", "school", "objective"};
    m_visit = facts("visit", idOf("visit"),
                    {{"about", Map{{"school", refTo("mirkdale")}}},
                     {"date", "2026-11-10"},
                     {"foci", List{Map{{"sentence", "Early reading."}}}},
                     {"focus_agreement", Map{{"answer", "amended"}}},
                     {"people", List{refTo("ruth")}},
                     {"state", "agreed"}});
    m_note = facts("visit_note", idOf("note"),
                   {{"about", Map{{"visit", refTo("visit")}, {"school", refTo("mirkdale")}}},
                    {"purpose", "Early reading."},
                    {"own_view", "Secure."},
                    {"saw", "Fourteen books."},
                    {"strengths", "Taught every day."},
                    {"to_develop", "Books that match."},
                    {"groups", "Disadvantaged."},
                    {"well_being", "The head teaches three days."},
                    {"distribution", List{"head", "chair", "diocese"}},
                    {"distribution_shown", "2026-11-13"},
                    {"shared", Map{{"on", "2026-11-16"}, {"reply_due", "2026-11-23"}}},
                    {"state", "checked"}});
    m_context.linked.records = {
        m_visit,
        facts("school", idOf("mirkdale"),
              {{"register", Map{{"religious_character", "Church of England"}, {"trust", ""}}}}),
        facts("note_reply", idOf("reply"),
              {{"about", Map{{"visit", refTo("visit")}}}, {"state", "open"}})};
}

void VisitRulesTest::whatIsRequiredIsNamed()
{
    m_visit.units["state"].value = "proposed";
    m_visit.units["date"].value = Value();
    m_visit.units["foci"].value = List{};
    const Findings findings = judged(m_visit, "agreed", m_context);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].code, std::string("required"));
    QCOMPARE(findings[0].where, std::string("date"));
    QCOMPARE(findings[0].sentence, std::string("'Date' is needed before this moves on."));
    QCOMPARE(findings[1].where, std::string("foci"));
    // The door that is there already asks for it as well.
    const Unit &state = *builtInSchema().type("visit")->stateUnit();
    QCOMPARE(mayMove(state, m_visit.units, "agreed").size(), 2U);
    m_visit.units["date"].value = "2026-11-10";
    m_visit.units["foci"].value = List{Map{{"sentence", "Early reading."}}};
    QVERIFY(mayMove(state, m_visit.units, "agreed").empty());
}

void VisitRulesTest::requiredDependsOnAnother()
{
    RecordFacts trigger = facts("trigger", idOf("t"),
                                {{"kind", "school_request"},
                                 {"raising", List{Map{{"how", "phone"}}}},
                                 {"summary", "The head has left."},
                                 {"state", "received"}});
    QCOMPARE(refused(trigger, "acknowledged"), Codes{});
    trigger.units["kind"].value = "crisis_leadership";
    QCOMPARE(refused(trigger, "acknowledged"), Codes{"required"});
    trigger.units["phone_route"].value = List{Map{{"told", "chair"}}};
    QCOMPARE(refused(trigger, "acknowledged"), Codes{});
}

void VisitRulesTest::r10_theSchoolSeesAVisitFromTheFirst()
{
    const RecordType &visit = *builtInSchema().type("visit");
    QCOMPARE(visit.scope.kind, ScopeRule::Kind::SameAs);
    QCOMPARE(visit.scope.path, std::string("about.school"));
    QCOMPARE(visit.stateUnit()->moves.initial, std::string("proposed"));
}

void VisitRulesTest::r11_deadlinesInSchoolDays()
{
    const NoteDeadlines by = deadlinesOf("2026-11-10", "2026-11-16", {});
    QCOMPARE(by.shareBy, std::string("2026-11-17"));
    QCOMPARE(by.replyBy, std::string("2026-11-23"));
    QCOMPARE(by.finalBy, std::string("2026-12-01"));
    const Calendar closed{.closed = {"2026-11-12"}};
    QCOMPARE(deadlinesOf("2026-11-10", "", closed).shareBy, std::string("2026-11-18"));
    QCOMPARE(deadlinesOf("2026-11-10", "", closed).replyBy, std::string());
}

void VisitRulesTest::r11_lateIsSaidAndDoesNotBlock()
{
    m_context.today = "2026-11-17";
    QVERIFY(judged(m_note, "shared", m_context).empty());
    m_context.today = "2026-11-18";
    const Findings findings = judged(m_note, "shared", m_context);
    QVERIFY(finds(findings, "R11", Weight::Advises));
    QVERIFY(!refuses(findings));
}

void VisitRulesTest::r12_nothingIsFinalUnread()
{
    m_note.units["state"].value = "shared";
    m_context.today = "2026-11-23";
    QCOMPARE(refused(m_note, "final"), Codes{"R12"});
    m_context.today = "2026-11-24";
    const Findings silent = judged(m_note, "final", m_context);
    QVERIFY(!refuses(silent));
    QVERIFY(finds(silent, "R12", Weight::Advises)); // no reply is stated as such
    m_context.today = "2026-11-20";
    linked("reply").units["answer"].value = "in_part";
    linked("reply").units["state"].value = "replied";
    QVERIFY(judged(m_note, "final", m_context).empty());
    m_note.units["shared"].value = Value();
    linked("reply").units["state"].value = "open";
    QCOMPARE(refused(m_note, "final"), Codes{"R12"});
}

void VisitRulesTest::r12_silenceIsNotAgreement()
{
    m_visit.units["state"].value = "shared";
    QCOMPARE(refused(m_visit, "no_reply"), Codes{"R12"}); // there is no note
    m_note.units["state"].value = "shared";
    m_context.linked.records.push_back(m_note);
    m_context.today = "2026-11-27";
    QCOMPARE(refused(m_visit, "no_reply"), Codes{"R12"}); // nine school days
    QCOMPARE(refused(m_visit, "school_agreed"), Codes{"R12"});
    m_context.today = "2026-11-30";
    QCOMPARE(refused(m_visit, "no_reply"), Codes{});
    linked("reply").units["answer"].value = "in_part";
    linked("reply").units["state"].value = "replied";
    QCOMPARE(refused(m_visit, "no_reply"), Codes{"R12"});
    QCOMPARE(refused(m_visit, "school_agreed"), Codes{"R12"});
    QCOMPARE(refused(m_visit, "agreed_with_differences"), Codes{});
    QCOMPARE(refused(m_visit, "finalised"), Codes{"R12"});
    linked("note").units["state"].value = "final";
    QCOMPARE(refused(m_visit, "finalised"), Codes{});
}

void VisitRulesTest::r13_eachPointIsAnswered()
{
    m_note.units["state"].value = "replied";
    RecordFacts &reply = linked("reply");
    reply.units["answer"].value = "in_part";
    reply.units["state"].value = "replied";
    reply.units["factual_points"].value =
        List{Map{{"number", 1}, {"text", "Fourteen books were looked at, not twelve."}}};
    QCOMPARE(refused(m_note, "final"), Codes{"R13"});
    reply.units["answers"].value = List{Map{{"number", 1}, {"accepted", false}}};
    QCOMPARE(refused(m_note, "final"), Codes{"R13"}); // not accepted, and no because
    reply.units["answers"].value.list()->push_back(Map{{"number", 1}, {"accepted", true}});
    QCOMPARE(refused(m_note, "final"), Codes{});
}

void VisitRulesTest::r16_theListIsWholeAndSeen()
{
    QCOMPARE(refused(m_note, "shared"), Codes{});
    m_note.units["distribution"].value = List{"head", "chair"};
    QCOMPARE(refused(m_note, "shared"), Codes{"R16"}); // a church school: the diocese
    linked("mirkdale").units["register"].value =
        Map{{"religious_character", "Does not apply"}, {"trust", "Fell Trust"}};
    QCOMPARE(refused(m_note, "shared"), Codes{"R16"}); // an academy: the trust
    m_note.units["distribution"].value = List{"head", "chair", "trust"};
    QCOMPARE(refused(m_note, "shared"), Codes{});
    m_note.units["distribution_shown"].value = Value();
    QCOMPARE(refused(m_note, "shared"), Codes{"R16"});
    m_note.units["distribution_shown"].value = "2026-11-17";
    QCOMPARE(refused(m_note, "shared"), Codes{"R16"}); // tomorrow is not before sharing
}

void VisitRulesTest::r17_eachScopeHasItsBadge()
{
    QCOMPARE(badgeOf("visit:x", false), std::string_view("own"));
    QCOMPARE(badgeOf("visit:x", true), std::string_view("visitors"));
    QCOMPARE(badgeOf("school:990137", true), std::string_view("school"));
    QCOMPARE(badgeOf("county", true), std::string_view("county"));
    QCOMPARE(badgeOf("routing:x", true), std::string_view("restricted"));
    for (const char *scope : {"visit:x", "school:x", "county", "interest:x"})
        QVERIFY(builtInSchema().vocabulary("sharing-badges")->term(badgeOf(scope, true)));
}

void VisitRulesTest::r18_feedbackAfterFinal()
{
    QVERIFY(!mayAskForFeedback("shared"));
    QVERIFY(mayAskForFeedback("final"));
    QVERIFY(!mayShowScores(4));
    QVERIFY(mayShowScores(5));
}

void VisitRulesTest::r43_interestsBeforeAVisitIsPrepared()
{
    QCOMPARE(refused(m_visit, "prepared"), Codes{"R43"});
    m_visit.units["interest_checks"].value =
        List{Map{{"person", refTo("ruth")}, {"outcome", "none"}}};
    QCOMPARE(refused(m_visit, "prepared"), Codes{});
    m_visit.units["people"].value.list()->push_back(refTo("dan"));
    QCOMPARE(refused(m_visit, "prepared"), Codes{"R43"});
    m_visit.units["interest_checks"].value.list()->push_back(
        Map{{"person", refTo("dan")}, {"outcome", "stood_down"}});
    QCOMPARE(refused(m_visit, "prepared"), Codes{"R43"});
    m_visit.units["interest_checks"].value.list()->push_back(
        Map{{"person", refTo("dan")}, {"outcome", "cleared"}});
    QCOMPARE(refused(m_visit, "prepared"), Codes{});
}

QTEST_GUILESS_MAIN(VisitRulesTest)
#include "tst_visit_rules.moc"
