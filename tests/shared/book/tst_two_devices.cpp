#include <QTest>

#include "shared/book/check.h"
#include "shared/history/chain.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// The first loop without programs or network: two leaders at one school, and the server.
class TwoDevicesTest : public QObject {
    Q_OBJECT

private slots:
    void bothOrdersOfSyncingShowTheSame_data();
    void bothOrdersOfSyncingShowTheSame();
    void aDecisionWithAReasonSettlesItEverywhere();
    void sendingAgainChangesNothing();
    void aChangedWordIsRefusedAndStaysWithItsAuthor();
    void aDeedWithOneRefusedPartIsTakenNotAtAll();
    void whoIsNotOnTheVisitSeesNoneOfItsPapers();
    void aSecondSyncWithoutNewsWritesNothing();
    void whatWasTakenAwayComesBackWhole();
    void aLostAnswerIsMadeUpForByTheNextPull();
};

namespace {

struct Visit {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};
    RecordId visit;
    RecordId judgement;

    Visit()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        ruth.sync();
        dan.sync();
    }

    void observe()
    {
        for (int i = 0; i < 6; ++i)
            ruth.did(newObservation(visit, ruth.rights.person, "Fourteen books were checked."));
        for (int i = 0; i < 5; ++i)
            dan.did(newObservation(visit, dan.rights.person, "Six pupils could name a book."));
        judgement =
            ruth.did(newJudgement(visit, "early_years", "developing", "Books do not match."))
                .record;
        dan.did(newJudgement(visit, "early_years", "secure", "Daily teaching is in place."));
    }

    std::string atServerFor(const Device &device)
    {
        return county.server.exported(*visibleScopes(county.server.book, device.rights));
    }
};

} // namespace

void TwoDevicesTest::bothOrdersOfSyncingShowTheSame_data()
{
    QTest::addColumn<bool>("ruthFirst");
    QTest::newRow("Ruth first") << true;
    QTest::newRow("Dan first") << false;
}

void TwoDevicesTest::bothOrdersOfSyncingShowTheSame()
{
    QFETCH(bool, ruthFirst);
    Visit day;
    day.observe();

    Device &first = ruthFirst ? day.ruth : day.dan;
    Device &second = ruthFirst ? day.dan : day.ruth;
    QCOMPARE(first.sync().refused.size(), 0U);
    QCOMPARE(second.sync().refused.size(), 0U);
    first.sync();

    QCOMPARE(day.ruth.exported(), day.atServerFor(day.ruth));
    QCOMPARE(day.dan.exported(), day.atServerFor(day.dan));
    const auto observations =
        list(day.dan.book, {.type = "observation", .where = {{"about.visit", toText(day.visit)}}});
    QVERIFY(observations);
    QCOMPARE(observations->size(), 11U);
    const RecordView judged = day.county.server.shown(day.judgement);
    QCOMPARE(judged.units.at("position").standing, Standing::Contested);
    QCOMPARE(judged.units.at("position").heads.size(), 2U);
    for (Desk *desk :
         {static_cast<Desk *>(&day.ruth), static_cast<Desk *>(&day.dan), &day.county.server}) {
        const auto report = check(desk->book);
        QVERIFY(report);
        QVERIFY2(report->findings.empty(),
                 report->findings.empty() ? "" : report->findings.front().c_str());
    }
}

void TwoDevicesTest::aDecisionWithAReasonSettlesItEverywhere()
{
    Visit day;
    day.observe();
    day.ruth.sync();
    day.dan.sync();
    day.ruth.sync();

    const RecordView contested = day.ruth.shown(day.judgement);
    const Edit move = put(day.judgement, "state", "proposed");
    QCOMPARE(day.ruth.tried(move).error().code, FaultCode::Refused);
    const auto &heads = contested.units.at("position").heads;
    const Head &developing =
        heads[0].value.at("position").textOr() == "developing" ? heads[0] : heads[1];
    const Edit unexplained{
        day.judgement, "", "", {{"position", Settle{developing.revision, {}, ""}}}};
    QCOMPARE(day.ruth.tried(unexplained).error().code, FaultCode::Refused);
    day.ruth.did({day.judgement,
                  "",
                  "",
                  {{"position", Settle{developing.revision, {}, "Both compared the books."}}}});
    day.ruth.sync();
    day.dan.sync();

    for (Desk *desk :
         {static_cast<Desk *>(&day.ruth), static_cast<Desk *>(&day.dan), &day.county.server}) {
        const UnitView settled = desk->shown(day.judgement).units.at("position");
        QCOMPARE(settled.standing, Standing::Settled);
        QCOMPARE(settled.value.at("position").textOr(), "developing");
    }
    QVERIFY(day.ruth.tried(move));
}

void TwoDevicesTest::sendingAgainChangesNothing()
{
    Visit day;
    day.observe();
    const auto push = nextPush(day.ruth.book, day.ruth.writer);
    QVERIFY(push);
    Book &office = day.county.server.book;
    const Pusher pusher{day.ruth.rights, day.ruth.writer.device};

    const auto first = acceptPush(office, pusher, *push);
    const std::string before = day.county.server.exported();
    const auto again = acceptPush(office, pusher, *push);

    QVERIFY(first && again);
    QCOMPARE(again->lines.size(), first->lines.size());
    for (std::size_t i = 0; i < first->lines.size(); ++i) {
        QCOMPARE(again->lines[i].outcome, PushLine::Outcome::Duplicate);
        QVERIFY(again->lines[i].stamp == first->lines[i].stamp);
    }
    QCOMPARE(day.county.server.exported(), before);
}

void TwoDevicesTest::aChangedWordIsRefusedAndStaysWithItsAuthor()
{
    Visit day;
    const Saved mine =
        day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "As I saw it."));
    day.ruth.sync();
    day.dan.sync();
    QCOMPARE(day.dan.tried(put(mine.record, "seen", "As I would have it.")).error().code,
             FaultCode::Refused);

    // A device that does not keep to the rules is refused by the server.
    Revision forged;
    const auto story = historyOf(day.dan.book, mine.record);
    forged.record = mine.record;
    forged.type = "observation";
    forged.scope = story->front().revision.scope;
    forged.author = day.dan.rights.person;
    forged.id = {day.dan.writer.device, day.dan.writer.incarnation, 0};
    forged.actFirst = 1;
    forged.units["seen"] = {{mine.revision}, Map{{"whole", "Not what she saw."}}};
    Tail tail;
    seal(forged, tail, {});
    const auto lines = acceptPush(day.county.server.book, {day.dan.rights, day.dan.writer.device},
                                  PushRequest{{forged}, {}});

    QVERIFY(lines);
    QCOMPARE(lines->lines.front().outcome, PushLine::Outcome::Refused);
    QCOMPARE(lines->lines.front().rule, std::string("author_only"));
    QCOMPARE(day.county.server.shown(mine.record).at("seen").textOr(), "As I saw it.");
}

void TwoDevicesTest::aDeedWithOneRefusedPartIsTakenNotAtAll()
{
    Visit day;
    const Saved note =
        day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Seen by Ruth."));
    day.ruth.sync();
    day.dan.sync();
    const std::string scope = day.dan.shown(note.record).scope;
    std::vector<Revision> act(2);
    Tail tail;
    for (std::size_t i = 0; i < act.size(); ++i) {
        act[i].id = {day.dan.writer.device, day.dan.writer.incarnation, 0};
        act[i].actFirst = 1;
        act[i].actSize = 2;
        act[i].scope = scope;
        act[i].author = day.dan.rights.person;
        act[i].type = "observation";
    }
    act[0].record = mint<RecordId>(day.dan.book.surroundings);
    act[0].units["about"] = {
        {},
        Map{{"is", Map{{"visit", toText(day.visit)}, {"author", toText(day.dan.rights.person)}}}}};
    act[1].record = note.record;
    act[1].units["seen"] = {{note.revision}, Map{{"whole", "Seen by Dan."}}};
    seal(act[0], tail, {});
    seal(act[1], tail, {});

    const auto lines = acceptPush(day.county.server.book, {day.dan.rights, day.dan.writer.device},
                                  PushRequest{act, {}});

    QVERIFY(lines);
    QCOMPARE(lines->lines.at(0).outcome, PushLine::Outcome::Held);
    QCOMPARE(lines->lines.at(0).rule, std::string("act"));
    QCOMPARE(lines->lines.at(1).outcome, PushLine::Outcome::Refused);
    QVERIFY(!show(day.county.server.book, act[0].record));
}

void TwoDevicesTest::whoIsNotOnTheVisitSeesNoneOfItsPapers()
{
    Visit day;
    day.observe();
    day.ruth.sync();
    Device anne(day.county, "Anne", 13, "2026-11-11T09:00:00Z");

    anne.sync();

    QVERIFY(show(anne.book, day.visit)); // that there was a visit, the alliance may know
    QVERIFY(!show(anne.book, day.judgement));
    QVERIFY(anne.exported().find("Fourteen books") == std::string::npos);
    QCOMPARE(anne.exported(), day.atServerFor(anne));
}

void TwoDevicesTest::aSecondSyncWithoutNewsWritesNothing()
{
    Visit day;
    day.ruth.sync();
    const QString wal = day.ruth.directory.filePath("book.db-wal");
    const auto sizeBefore = QFileInfo(wal).size();

    day.ruth.sync();

    QCOMPARE(QFileInfo(wal).size(), sizeBefore);
}

void TwoDevicesTest::whatWasTakenAwayComesBackWhole()
{
    Visit day;
    day.observe();
    day.dan.sync();
    const std::string before = day.dan.exported();
    const std::string dan = toText(day.dan.rights.person);

    day.ruth.did({day.visit, "", "", {{"people", Amend{{}, {dan}}}}});
    day.ruth.sync();
    day.dan.sync();
    QVERIFY(!show(day.dan.book, day.judgement));
    QVERIFY(check(day.dan.book)->findings.empty());
    day.ruth.did({day.visit, "", "", {{"people", Amend{{dan}, {}}}}});
    day.ruth.sync();
    day.dan.sync();

    QCOMPARE(day.dan.exported(), day.atServerFor(day.dan));
    QVERIFY(day.dan.exported().find("Six pupils") != std::string::npos);
}

void TwoDevicesTest::aLostAnswerIsMadeUpForByTheNextPull()
{
    Visit day;
    day.observe();
    const auto push = nextPush(day.ruth.book, day.ruth.writer);
    QVERIFY(acceptPush(day.county.server.book, {day.ruth.rights, day.ruth.writer.device}, *push));

    QCOMPARE(day.ruth.sync().refused.size(), 0U);

    QCOMPARE(deviceStatus(day.ruth.book, day.ruth.writer)->unsent, 0U);
    QCOMPARE(day.ruth.exported(), day.atServerFor(day.ruth));
}

QTEST_GUILESS_MAIN(TwoDevicesTest)
#include "tst_two_devices.moc"
