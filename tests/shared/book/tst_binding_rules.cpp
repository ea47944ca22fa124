#include <QTest>

#include "shared/book/cases.h"
#include "shared/book/check.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What an older device, or one that knew less, sends against a rule that binds the county: it is
/// refused, and its author has it as a case. Here nobody looks at the device's own door.
class BindingRulesTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void nothingIsFinalUnread();
    void afterFinalThereAreOnlyAddenda();
    void theSchoolsWordsAreItsOwn();
    void whoHasAnInterestDoesNotJudge();
    void onlyTheModeratorDecides();
    void otherRulesAreTheDevicesAlone();
    void aMoveAndWhatItNeedsMayComeTogether();

private:
    PushSummary roundOf(Device &device)
    {
        auto round = device.sync();
        for (Desk *desk : {static_cast<Desk *>(&device), &m_county->server})
            if (!check(desk->book)->findings.empty())
                qFatal("%s", check(desk->book)->findings.front().c_str());
        return round;
    }
    /// The rule by which the county refused the last thing; empty: it took everything.
    QString refused(Device &device)
    {
        if (roundOf(device).refused.empty())
            return {};
        const auto cases = *casesOf(device.book, device.writer);
        if (cases.empty() || cases.back().refused.verdict.sentence.empty())
            qFatal("a refusal makes a case with a sentence");
        return QString::fromStdString(cases.back().refused.verdict.rule);
    }
    void days(int count) { *m_ruth->clock += std::chrono::hours(24 * count); }
    Put about() const
    {
        return {.fields = {{"school", toText(m_county->school)}, {"visit", toText(m_visit)}}};
    }
    RecordId sharedNote()
    {
        Edit note{.type = "visit_note",
                  .units = {{"about", about()},
                            {"shared",
                             Put{.fields = {{"on", "2026-11-10"}, {"reply_due", "2026-11-17"}}}},
                            {"state", Put{.single = "shared"}}}};
        return m_ruth->did(note).record;
    }
    RecordId readyJudgement()
    {
        const RecordId judgement =
            m_ruth->did(newJudgement(m_visit, "teaching", "secure", "Seen.")).record;
        m_ruth->did({judgement,
                     "",
                     "",
                     {{"position", Put{.fields = {{"confidence", "low"}}}},
                      {"statement", Write{"Teaching is steady."}},
                      {"groups", Amend{.add = {"disadvantaged"}}}}});
        return judgement;
    }

    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    RecordId m_visit;
};

void BindingRulesTest::init()
{
    m_county = std::make_unique<County>();
    m_ruth = std::make_unique<Device>(*m_county, "Ruth", 11, "2026-11-10T09:00:00Z");
    m_ruth->sync();
    m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
    m_ruth->sync();
}

void BindingRulesTest::nothingIsFinalUnread()
{
    const RecordId note = sharedNote();
    QCOMPARE(refused(*m_ruth), QString());
    days(3);
    m_ruth->did(put(note, "state", "final"));
    QCOMPARE(refused(*m_ruth), QString("R12"));
    QCOMPARE(m_county->server.shown(note).at("state").textOr(), std::string_view("shared"));

    // Said again when the school has had its time, it stands.
    days(10);
    const auto refusedOne = casesOf(m_ruth->book, m_ruth->writer)->back().refused.revision.id;
    QVERIFY(
        amendCase(m_ruth->book, m_ruth->writer, refusedOne, {{"state", Put{.single = "final"}}}));
    QCOMPARE(refused(*m_ruth), QString());
    QCOMPARE(m_county->server.shown(note).at("state").textOr(), std::string_view("final"));
}

void BindingRulesTest::afterFinalThereAreOnlyAddenda()
{
    Device dan(*m_county, "Dan", 12, "2026-11-10T09:00:00Z");
    m_ruth->did({m_visit, "", "", {{"people", Amend{.add = {toText(dan.rights.person)}}}}});
    const RecordId note = sharedNote();
    m_ruth->sync();
    dan.sync();
    days(20);
    m_ruth->did(put(note, "state", "final"));
    QCOMPARE(refused(*m_ruth), QString());

    // Dan was without network and could not know.
    dan.did({note, "", "", {{"saw", Write{"More books."}}}});
    QCOMPARE(refused(dan), QString("R15"));
    QCOMPARE(m_county->server.shown(note).at("saw").textOr(), std::string_view());

    const Value addendum = Map{{"on", "2026-11-30"}, {"text", "More books."}};
    m_ruth->did({note, "", "", {{"addenda", Amend{.add = {addendum}}}}});
    QCOMPARE(refused(*m_ruth), QString());
}

void BindingRulesTest::theSchoolsWordsAreItsOwn()
{
    m_ruth->did({.type = "note_reply", .units = {{"about", about()}, {"words", Write{"Yes."}}}});
    QCOMPARE(refused(*m_ruth), QString("R14"));

    Device joanna(*m_county, "Joanna", 12, "2026-11-10T09:00:00Z");
    m_county->server.did(put(joanna.rights.person, "role", "head"));
    joanna.rights.reach = "school:990137";
    joanna.sync();
    joanna.did({.type = "note_reply", .units = {{"about", about()}, {"words", Write{"Yes."}}}});
    QCOMPARE(refused(joanna), QString());
}

void BindingRulesTest::whoHasAnInterestDoesNotJudge()
{
    const RecordId judgement = readyJudgement();
    const Value declared = Map{{"kind", "governor"}, {"on", "2026-11-10"}};
    m_ruth->did({.type = "interest",
                 .units = {{"about",
                            Put{.fields = {{"person", toText(m_ruth->rights.person)},
                                           {"school", toText(m_county->school)}}}},
                           {"declared", Amend{.add = {declared}}},
                           {"state", Put{.single = "declared"}}}});
    m_ruth->did(put(judgement, "state", "agreed"));
    QCOMPARE(refused(*m_ruth), QString("R43"));
    QCOMPARE(m_county->server.shown(judgement).at("state").textOr(), std::string_view("started"));
}

void BindingRulesTest::onlyTheModeratorDecides()
{
    const RecordId judgement = readyJudgement();
    m_ruth->sync();
    Device anne(*m_county, "Anne", 12, "2026-11-10T09:00:00Z");
    const RecordId one =
        m_county->server
            .did({.type = "moderation",
                  .units = {{"about",
                             Put{.fields = {{"judgement", toText(judgement)},
                                            {"visit", toText(m_visit)},
                                            {"school", toText(m_county->school)},
                                            {"area", "teaching"}}}},
                            {"moderator", Put{.single = toText(anne.rights.person)}},
                            {"state", Put{.single = "assigned"}}}})
            .record;
    const Edit decide{one,
                      "",
                      "",
                      {{"outcome", Put{.fields = {{"outcome", "upheld"}}}},
                       {"reasons", Write{"Four kinds."}},
                       {"state", Put{.single = "decided"}}}};
    m_ruth->sync();
    m_ruth->did(decide);
    QCOMPARE(refused(*m_ruth), QString("R41"));
    anne.sync();
    anne.did(decide);
    QCOMPARE(refused(anne), QString());
}

void BindingRulesTest::otherRulesAreTheDevicesAlone()
{
    const RecordId judgement = readyJudgement();
    m_ruth->did(put(judgement, "state", "agreed")); // on no evidence: R01, R20
    QCOMPARE(refused(*m_ruth), QString());
    QCOMPARE(m_county->server.shown(judgement).at("state").textOr(), std::string_view("agreed"));
}

void BindingRulesTest::aMoveAndWhatItNeedsMayComeTogether()
{
    // Everything of one push: what the judge reads around a move must show by then.
    m_ruth->did({m_visit,
                 "",
                 "",
                 {{"date", Put{.single = "2026-11-12"}},
                  {"foci", Amend{.add = {Value(Map{{"sentence", "Reading."}})}}},
                  {"focus_agreement", Put{.fields = {{"answer", "accepted"}}}}}});
    m_ruth->did(put(m_visit, "state", "prepared"));
    QCOMPARE(refused(*m_ruth), QString("R43"));

    const RecordId visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
    const Value none = Map{{"person", toText(m_ruth->rights.person)}, {"outcome", "none"}};
    m_ruth->did({visit,
                 "",
                 "",
                 {{"date", Put{.single = "2026-11-12"}},
                  {"foci", Amend{.add = {Value(Map{{"sentence", "Reading."}})}}},
                  {"focus_agreement", Put{.fields = {{"answer", "accepted"}}}},
                  {"interest_checks", Amend{.add = {none}}}}});
    m_ruth->did(put(visit, "state", "prepared"));
    QCOMPARE(refused(*m_ruth), QString());
    QCOMPARE(m_county->server.shown(visit).at("state").textOr(), std::string_view("prepared"));
}

QTEST_GUILESS_MAIN(BindingRulesTest)
#include "tst_binding_rules.moc"
