#include <QTest>

#include "shared/book/refresh.h"
#include "tests/support/removed_day.h"

using namespace cairn;
using namespace cairn::test;

/// What the county refused stays with its author as a case: to amend, withdraw or contest.
class CasesTest : public QObject {
    Q_OBJECT

private slots:
    void aRefusedRevisionIsListedWithWhatIsHeldBecauseOfIt();
    void amendedItEntersAndWhatWasHeldFollows();
    void whatIsHeldKeepsItsPlaceInAnAmendedText();
    void writtenAnewAsItIsOnceTheReasonHasGone();
    void withdrawnItShowsAndWaitsNoMore();
    void whatWasLaidAsideShowsOnceItHasEntered_data();
    void whatWasLaidAsideShowsOnceItHasEntered();
    void otherDevicesNeverShowIt();
    void whoHoldsItFromAPackIsToldAndShowsItNoMore();
};

void CasesTest::aRefusedRevisionIsListedWithWhatIsHeldBecauseOfIt()
{
    RemovedDay day;
    const PushSummary said = day.dan.sync();
    QCOMPARE(said.refused.size(), std::size_t{2}); // neither may be written there

    const auto cases = day.cases();
    QCOMPARE(cases.size(), std::size_t{2});
    QCOMPARE(cases[0].refused.revision.id, day.note.revision);
    QCOMPARE(cases[0].refused.verdict.rule, std::string("scope"));
    QCOMPARE(cases[0].held, std::vector<RevisionId>{day.more.revision});
    QVERIFY(cases[0].mayAmend && cases[0].mayContest);
    QCOMPARE(cases[0].file.sinceMillis, std::int64_t{toMillis(*day.dan.clock)});
    QVERIFY(!show(day.dan.book, day.note.record));
    QCOMPARE(historyOf(day.dan.book, day.note.record)->front().outcome, std::string("refused"));
}

void CasesTest::amendedItEntersAndWhatWasHeldFollows()
{
    RemovedDay day;
    day.dan.sync();
    day.danIsBack();
    day.dan.sync();

    const auto amended =
        amendCase(day.dan.book, day.dan.writer, day.note.revision,
                  {{"kind", Put{{}, "work_look"}}, {"areas", Amend{{"inclusion"}, {}}}});
    QVERIFY2(amended, amended ? "" : amended.error().sentence.c_str());
    QCOMPARE(amended->size(), std::size_t{2});
    QVERIFY(day.cases().empty());
    const RecordView here = day.dan.shown(day.note.record);
    QCOMPARE(here.at("kind").textOr(), std::string_view("work_look"));
    QCOMPARE(here.at("seen").textOr(), std::string_view("Nine of fourteen books matched."));

    QCOMPARE(day.dan.sync().sent.size(), std::size_t{2});
    QCOMPARE(day.dan.exported(), day.atServer());
    QCOMPARE(day.status().refusedOrHeld + day.status().unsent, std::uint64_t{0});
    const auto story = historyOf(day.dan.book, day.note.record);
    QCOMPARE(story->size(), std::size_t{4}); // nothing is lost
    QCOMPARE(story->at(0).outcome, std::string("amended"));
    QVERIFY(story->at(2).revision.was);
    QCOMPARE(story->at(2).revision.was->id, day.note.revision);
    QVERIFY(story->at(2).revision.units.at("seen").parents.empty());
    QCOMPARE(story->at(3).revision.units.at("seen").parents,
             std::vector<RevisionId>{story->at(2).revision.id});
    day.sound();
}

void CasesTest::whatIsHeldKeepsItsPlaceInAnAmendedText()
{
    RemovedDay day;
    day.dan.did({day.note.record,
                 "",
                 "",
                 {{"seen", Write{"Nine of fourteen books matched. All were marked."}}}});
    day.dan.sync();
    day.danIsBack();
    day.dan.sync();

    QVERIFY(amendCase(day.dan.book, day.dan.writer, day.note.revision,
                      {{"seen", Write{"In Year 3, nine of sixteen matched."}}}));

    QCOMPARE(day.dan.shown(day.note.record).at("seen").textOr(),
             std::string_view("In Year 3, nine of sixteen books matched. All were marked."));
    day.dan.sync();
    QCOMPARE(day.dan.exported(), day.atServer());
}

void CasesTest::writtenAnewAsItIsOnceTheReasonHasGone()
{
    RemovedDay day;
    day.dan.sync();
    day.danIsBack();
    day.dan.sync();

    QVERIFY(amendCase(day.dan.book, day.dan.writer, day.note.revision, {}));
    QCOMPARE(day.dan.sync().sent.size(), std::size_t{2});

    QCOMPARE(day.county.server.shown(day.note.record).at("seen").textOr(),
             std::string_view("Nine of fourteen books matched."));
    QCOMPARE(amendCase(day.dan.book, day.dan.writer, day.note.revision, {}).error().code,
             FaultCode::NotFound);
}

void CasesTest::withdrawnItShowsAndWaitsNoMore()
{
    RemovedDay day;
    day.dan.sync();
    QCOMPARE(withdrawCase(day.dan.book, day.dan.writer, day.note.revision, "").error().code,
             FaultCode::Refused);

    const auto gone =
        withdrawCase(day.dan.book, day.dan.writer, day.note.revision, "I was not there.");

    QCOMPARE(*gone, (std::vector<RevisionId>{day.note.revision, day.more.revision}));
    QCOMPARE(day.status().refusedOrHeld, std::uint64_t{0});
    QVERIFY(day.cases().empty());
    QVERIFY(!show(day.dan.book, day.note.record));
    const auto story = historyOf(day.dan.book, day.note.record);
    QCOMPARE(story->size(), std::size_t{2});
    QCOMPARE(story->front().outcome, std::string("withdrawn"));
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty());
    day.dan.sync();
    QCOMPARE(day.status().refusedOrHeld, std::uint64_t{0}); // whatever the county says again
    day.sound();
}

void CasesTest::whatWasLaidAsideShowsOnceItHasEntered_data()
{
    QTest::addColumn<bool>("newLife");
    QTest::newRow("as a verdict") << false;
    QTest::newRow("as a revision of an earlier life") << true; // found by the simulation, seed 156
}

void CasesTest::whatWasLaidAsideShowsOnceItHasEntered()
{
    QFETCH(bool, newLife);
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    day.dan.sync();
    day.danIsBack();
    QVERIFY(withdrawCase(day.dan.book, day.dan.writer, day.note.revision, "Never mind."));
    QVERIFY(acceptOnReview(day.county.server.book, day.review("Ruth put him back.")));
    if (newLife)
        day.dan.book.surroundings.chance(day.dan.writer.incarnation.bytes);

    day.dan.sync();

    QCOMPARE(day.dan.shown(day.note.record).at("seen").textOr(),
             std::string_view("Nine of fourteen matched."));
    QCOMPARE(day.dan.exported(), day.atServer());
    day.sound();
}

void CasesTest::otherDevicesNeverShowIt()
{
    RemovedDay day;
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, day.note.revision, "I was there."));
    day.dan.sync();

    day.ruth.sync();

    QVERIFY(!RevisionLog(day.ruth.book.database).find(day.note.revision)->has_value());
    QVERIFY(casesOf(day.ruth.book, day.ruth.writer)->empty());
}

void CasesTest::whoHoldsItFromAPackIsToldAndShowsItNoMore()
{
    RemovedDay day;
    Device anne(day.county, "Anne", 33, "2026-11-10T09:00:00Z"); // never on the visit
    const Logged given = RevisionLog(day.dan.book.database).find(day.note.revision)->value();
    for (Device *reader : {&day.ruth, &anne}) {
        reader->sync();
        QVERIFY(RevisionLog(reader->book.database).append(given));
        QVERIFY(refresh(reader->book, day.note.record));
        reader->sync();
        QVERIFY(show(reader->book, day.note.record)); // the county has not heard of it yet
    }

    day.dan.sync();
    day.ruth.sync();
    anne.sync();

    QVERIFY(!show(day.ruth.book, day.note.record));
    QCOMPARE(historyOf(day.ruth.book, day.note.record)->front().outcome, std::string("held"));
    QVERIFY(show(anne.book, day.note.record)); // what may not be seen is not told of
    day.sound();
}

QTEST_GUILESS_MAIN(CasesTest)
#include "tst_cases.moc"
