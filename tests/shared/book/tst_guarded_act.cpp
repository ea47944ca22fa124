#include <QTest>

#include "shared/book/check.h"
#include "shared/book/drafts.h"
#include "shared/book/guarded_act.h"
#include "tests/support/county.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

/// The door of a device: what a person does is looked at before it becomes a revision.
class GuardedActTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void smallNumbersStayOutWhole();
    void aDraftEndsWithTheDeedThatWritesItAndWithNoOther();
    void aLikelyNameIsAskedAboutAndKeptWithABecause();
    void whatStoodBeforeIsNotAskedAgain();
    void onlyWhatIsNewIsLookedAt();
    void setPhrasesAreToldAndSaved();
    void theSchoolsWordsAreItsOwn();
    void afterFinalTheNoteIsNotEdited();
    void aJudgementNeedsItsEvidenceToMove();
    void oneDeedMayBringWhatItsMoveNeeds();
    void aVisitIsNotPreparedBeforeInterestsAreAskedFor();

private:
    Guarded tried(const std::vector<Edit> &edits, const char *because = "",
                  const std::vector<std::string> &endsDrafts = {})
    {
        *m_ruth->clock += std::chrono::seconds(1);
        const auto done = recordGuarded(m_ruth->book, m_ruth->writer, edits,
                                        {m_known, "2026-11-10", m_role, because, endsDrafts});
        if (!done)
            qFatal("%s", done.error().sentence.c_str());
        return *done;
    }
    RecordId made(const Edit &edit)
    {
        const Guarded done = tried({edit});
        if (!done.isWritten)
            qFatal("%s", done.first()->sentence.c_str());
        return done.saved.front().record;
    }
    RecordId note(const char *seen)
    {
        return made(newObservation(m_visit, m_ruth->writer.person, seen));
    }
    std::uint64_t revisions() { return check(m_ruth->book)->revisions; }
    QString privacyOf(const RecordId &note)
    {
        QStringList checks;
        const RecordView shown = m_ruth->shown(note);
        for (const Value &entry : *shown.at("privacy").list())
            checks << QString::fromStdString(std::string(entry.at("check").textOr()));
        return checks.join(' ');
    }
    static QString codes(const Findings &findings)
    {
        QStringList codes;
        for (const Finding &finding : findings)
            codes << QString::fromStdString(finding.code);
        return codes.join(' ');
    }

    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    KnownWords m_known;
    std::string m_role = "leader";
    RecordId m_visit;
};

void GuardedActTest::init()
{
    m_role = "leader";
    m_county = std::make_unique<County>();
    m_ruth = std::make_unique<Device>(*m_county, "Ruth Askwith", 11, "2026-11-10T09:00:00Z");
    m_ruth->sync();
    m_known = *knownHere(m_ruth->book);
    m_visit = m_ruth->did(newVisit(m_county->school, {m_ruth->rights.person})).record;
}

void GuardedActTest::smallNumbersStayOutWhole()
{
    const auto before = revisions();
    const Guarded done = tried({newObservation(m_visit, m_ruth->writer.person, "Fine."),
                                newObservation(m_visit, m_ruth->writer.person,
                                               "Two of the 4 pupils in Year 2 could not.")},
                               "everybody knows");
    QVERIFY(!done.isWritten);
    QVERIFY(done.saved.empty());
    QCOMPARE(codes(done.findings), QString("R06"));
    QCOMPARE(done.first()->weight, Weight::Refuses);
    QCOMPARE(revisions(), before);
}

void GuardedActTest::aDraftEndsWithTheDeedThatWritesItAndWithNoOther()
{
    const std::string key = "visit/1/seen";
    std::string seen = "Olivia Thwaite read this.";
    for (int each = 0; each < 200; ++each) // more than what may be free on the last pages
        seen += " Nine of fourteen matched, line " + std::to_string(each) + '.';
    const Edit edit = newObservation(m_visit, m_ruth->writer.person, seen.c_str());
    QVERIFY(keepDraft(m_ruth->book, {key, "Olivia Thwaite read this.", 3, 0}));
    const auto stands = [&] { return (*draftOf(m_ruth->book, key)).has_value(); };

    QVERIFY(!tried({edit}, "", {key}).isWritten); // asked about first
    QVERIFY(stands());

    SQLite::Database &tables = m_ruth->book.database.sqlite();
    tables.exec("pragma max_page_count = 1"); // as where the disk is full
    const auto full = recordGuarded(m_ruth->book, m_ruth->writer, {edit},
                                    {m_known, "2026-11-10", m_role, "a book", {key}});
    QCOMPARE(full.error().code, FaultCode::StorageFull);
    QVERIFY(stands());
    tables.exec("pragma max_page_count = 1000000");

    QVERIFY(tried({edit}, "a book", {key}).isWritten);
    QVERIFY(!stands());
}

void GuardedActTest::aLikelyNameIsAskedAboutAndKeptWithABecause()
{
    const Edit edit =
        newObservation(m_visit, m_ruth->writer.person, "Olivia Thwaite read to Ruth Askwith.");
    const Guarded asked = tried({edit});
    QVERIFY(!asked.isWritten);
    QCOMPARE(codes(asked.findings), QString("R70"));
    QVERIFY(asked.first()->sentence.starts_with("This looks like a pupil's name."));

    const Guarded kept = tried({edit}, "it is the name of the book");
    QVERIFY(kept.isWritten);
    const RecordId note = kept.saved.front().record;
    QCOMPARE(privacyOf(note), QString("kept"));
    const RecordView shown = m_ruth->shown(note);
    QCOMPARE(shown.at("privacy").list()->front().at("because").textOr(),
             std::string_view("it is the name of the book"));
}

void GuardedActTest::whatStoodBeforeIsNotAskedAgain()
{
    const Edit first = newObservation(m_visit, m_ruth->writer.person, "Olivia Thwaite read this.");
    const RecordId note = tried({first}, "a book").saved.front().record;
    const Guarded more =
        tried({{note, "", "", {{"seen", Write{"Olivia Thwaite read this. Slowly."}}}}});
    QVERIFY(more.isWritten);
    QVERIFY(more.findings.empty());
    QCOMPARE(privacyOf(note), QString("kept"));

    const Guarded another = tried(
        {{note, "", "", {{"seen", Write{"Olivia Thwaite read this to Jack Mounsey. Slowly."}}}}});
    QVERIFY(!another.isWritten);
    QVERIFY(another.first()->sentence.find("Jack Mounsey") != std::string::npos);
}

void GuardedActTest::onlyWhatIsNewIsLookedAt()
{
    // As it came before anybody looked, or by sync.
    const RecordId judgement =
        m_ruth->did(newJudgement(m_visit, "teaching", "secure", "Olivia Thwaite said so.")).record;
    const Guarded done =
        tried({{judgement, "", "", {{"position", Put{.fields = {{"confidence", "low"}}}}}}});
    QVERIFY(done.isWritten);
    QVERIFY(done.findings.empty());
}

void GuardedActTest::setPhrasesAreToldAndSaved()
{
    const Guarded done = tried({newObservation(m_visit, m_ruth->writer.person,
                                               "Good work, given the intake, in mathematics.")});
    QVERIFY(done.isWritten);
    QCOMPARE(codes(done.findings), QString("R53"));
    QCOMPARE(privacyOf(done.saved.front().record), QString("passed"));
}

void GuardedActTest::theSchoolsWordsAreItsOwn()
{
    const Edit reply{.type = "note_reply",
                     .units = {{"about",
                                Put{.fields = {{"school", toText(m_county->school)},
                                               {"visit", toText(m_visit)}}}},
                               {"words", Write{"We agree."}}}};
    const Guarded refused = tried({reply});
    QVERIFY(!refused.isWritten);
    QCOMPARE(codes(refused.findings), QString("R14"));

    m_role = "head";
    QVERIFY(tried({reply}).isWritten);
}

void GuardedActTest::afterFinalTheNoteIsNotEdited()
{
    const Put about{.fields = {{"school", toText(m_county->school)}, {"visit", toText(m_visit)}}};
    const RecordId note = m_ruth
                              ->did({.type = "visit_note",
                                     .units = {{"about", about},
                                               {"saw", Write{"Books."}},
                                               {"state", Put{.single = "final"}}}})
                              .record;
    const Guarded refused = tried({{note, "", "", {{"saw", Write{"Late words."}}}}});
    QVERIFY(!refused.isWritten);
    QCOMPARE(codes(refused.findings), QString("R15"));

    const Value addendum = Map{{"on", "2026-11-10"}, {"text", "Late words."}};
    QVERIFY(tried({{note, "", "", {{"addenda", Amend{.add = {addendum}}}}}}).isWritten);
}

void GuardedActTest::aJudgementNeedsItsEvidenceToMove()
{
    m_ruth->did(put(m_visit, "date", "2026-11-10"));
    const RecordId judgement =
        made(newJudgement(m_visit, "curriculum", "developing", "Seen in books."));
    made({judgement,
          "",
          "",
          {{"statement", Write{"The sequence is not followed yet."}},
           {"looked_against", Put{.single = true}},
           {"groups", Amend{.add = {"disadvantaged"}}}}});
    const Edit agree{judgement, "", "", {{"state", Put{.single = "agreed"}}}};
    const Guarded refused = tried({agree});
    QVERIFY(!refused.isWritten);
    QVERIFY(codes(refused.findings).contains("R01"));
    QVERIFY(codes(refused.findings).contains("R20"));

    List evidence;
    for (const char *kind : {"work_look", "leader_conversation"}) {
        const RecordId seen = made(newObservation(m_visit, m_ruth->writer.person, "Seen.", kind));
        evidence.emplace_back(
            toText(made({.type = "evidence",
                         .units = {{"about", Put{.fields = {{"visit", toText(m_visit)}}}},
                                   {"kind", Put{.single = "observation"}},
                                   {"directness", Put{.single = "first_hand"}},
                                   {"observation", Put{.single = toText(seen)}}}})));
    }
    made({judgement, "", "", {{"evidence_for", Amend{.add = std::move(evidence)}}}});
    QCOMPARE(codes(tried({agree}).findings), QString("R20"));
    const Value school = toText(m_county->school);
    m_role = "head";
    made({.type = "self_evaluation",
          .units = {
              {"about",
               Put{.fields = {{"school", school}, {"area", "curriculum"}, {"year", "2026/27"}}}},
              {"not_given", Put{.fields = {{"on", "2026-11-09"}, {"reason", "No time."}}}},
              {"state", Put{.single = "declined"}}}});
    m_role = "leader";
    const Guarded agreed = tried({agree});
    QVERIFY2(agreed.isWritten, qPrintable(codes(agreed.findings)));
    QCOMPARE(m_ruth->shown(judgement).at("state").textOr(), std::string_view("agreed"));
}

void GuardedActTest::oneDeedMayBringWhatItsMoveNeeds()
{
    const RecordId note = this->note("A walk.");
    const Edit bare{note, "", "", {{"state", Put{.single = "struck"}}}};
    QVERIFY(!m_ruth->tried(bare));
    Edit both = bare;
    both.units.push_back({"struck_because", Put{.single = "It was another school."}});
    QVERIFY(tried({both}).isWritten);
}

void GuardedActTest::aVisitIsNotPreparedBeforeInterestsAreAskedFor()
{
    m_ruth->did({m_visit,
                 "",
                 "",
                 {{"date", Put{.single = "2026-11-12"}},
                  {"foci", Amend{.add = {Value(Map{{"sentence", "Reading."}})}}},
                  {"focus_agreement", Put{.fields = {{"answer", "accepted"}}}}}});
    const Edit prepare{m_visit, "", "", {{"state", Put{.single = "prepared"}}}};
    const Guarded refused = tried({prepare});
    QVERIFY(!refused.isWritten);
    QCOMPARE(codes(refused.findings), QString("R43"));
    Edit both = prepare;
    both.units.push_back({"interest_checks",
                          Amend{.add = {Value(Map{{"person", toText(m_ruth->writer.person)},
                                                  {"outcome", "none"}})}}});
    QVERIFY(tried({both}).isWritten);
}

QTEST_GUILESS_MAIN(GuardedActTest)
#include "tst_guarded_act.moc"
