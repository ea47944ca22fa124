#include <QFileInfo>
#include <QTest>

#include "shared/book/check.h"
#include "tests/support/pack_day.h"

using namespace cairn;
using namespace cairn::test;

/// Exchange without a server: what is given shows, and whoever syncs later, in whatever order,
/// doubles nothing and loses nothing.
class PacksTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAServerBothShowTheSame();
    void everyOrderOfSyncingEndsTheSame_data();
    void everyOrderOfSyncingEndsTheSame();
    void aVisitTheCountyHasNotHeardOfIsGivenWhole_data();
    void aVisitTheCountyHasNotHeardOfIsGivenWhole();
    void readingTwiceChangesNothing();
    void whatCameByPullFirstIsKnown();
    void whatBuildsOnTheUnknownIsLeftOutAndComesLater();
    void whatTheCountyRefusesShowsNoMore();
    void aCopiedLaptopsPackGivesWay();
    void aPlaceThatIsTakenAwayTakesWhatWasGivenThere();
};

namespace {

std::size_t observations(Desk &desk)
{
    return *count(desk.book, {.type = "observation"});
}

void settledEverywhere(PackDay &day)
{
    QCOMPARE(day.ruth.exported(), day.atServerFor(day.ruth));
    QCOMPARE(day.dan.exported(), day.atServerFor(day.dan));
    for (Desk *desk :
         {static_cast<Desk *>(&day.ruth), static_cast<Desk *>(&day.dan), &day.county.server}) {
        const auto report = check(desk->book);
        QVERIFY2(report->findings.empty(),
                 report->findings.empty() ? "" : report->findings.front().c_str());
    }
    for (Device *device : {&day.ruth, &day.dan}) {
        const auto status = deviceStatus(device->book, device->writer);
        QCOMPARE(status->unsent, std::uint64_t{0});
        QCOMPARE(status->refusedOrHeld, std::uint64_t{0});
    }
}

} // namespace

void PacksTest::withoutAServerBothShowTheSame()
{
    PackDay day;
    day.observe();

    const PackRead atDan = give(day.ruth, day.dan);
    const PackRead atRuth = give(day.dan, day.ruth);

    QCOMPARE(atDan.taken, std::size_t{7});
    QCOMPARE(atDan.writer.person, day.ruth.rights.person);
    QCOMPARE(atRuth.taken, std::size_t{6});
    QCOMPARE(observations(day.dan), std::size_t{11});
    QCOMPARE(day.ruth.exported(), day.dan.exported());
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->unsent, std::uint64_t{6});
    const auto push = nextPush(day.dan.book, day.dan.writer); // never another's as one's own
    for (const Revision &mine : push->revisions)
        QCOMPARE(mine.id.device, day.dan.writer.device);
}

void PacksTest::everyOrderOfSyncingEndsTheSame_data()
{
    QTest::addColumn<QString>("order");
    // R and D sync; > gives Ruth's pack to Dan, < Dan's to Ruth.
    for (const char *order :
         {"><RDRD", "><DRDR", ">RDR", ">DRD", "R>DR", "D>RD", "<>RDR", "RD><RD", ">R<DR", "<D>RDR"})
        QTest::newRow(order) << QString(order);
}

void PacksTest::everyOrderOfSyncingEndsTheSame()
{
    QFETCH(QString, order);
    PackDay day;
    day.observe();

    const PackOrder visit{.scopes = {day.papers}};
    for (const QChar step : order) {
        if (step == 'R')
            day.ruth.sync();
        if (step == 'D')
            day.dan.sync();
        if (step == '>')
            give(day.ruth, day.dan, visit);
        if (step == '<')
            give(day.dan, day.ruth, visit);
    }

    settledEverywhere(day);
    QCOMPARE(observations(day.dan), std::size_t{11});
}

void PacksTest::aVisitTheCountyHasNotHeardOfIsGivenWhole_data()
{
    QTest::addColumn<QString>("order");
    for (const char *order : {"RDRD", "DRDR", "DDRD", "<RDR", "<DRD"})
        QTest::newRow(order) << QString(order);
}

void PacksTest::aVisitTheCountyHasNotHeardOfIsGivenWhole()
{
    QFETCH(QString, order);
    PackDay day;
    const RecordId visit =
        day.ruth.did(newVisit(day.county.school, {day.ruth.rights.person, day.dan.rights.person}))
            .record;
    const Saved note =
        day.ruth.did(newObservation(visit, day.ruth.rights.person, "Nine of fourteen matched."));
    give(day.ruth, day.dan);
    day.dan.did(newObservation(visit, day.dan.rights.person, "I saw the same."));
    day.dan.did({visit, "", "", {{"date", Put{{}, "2026-11-12"}}}});
    QVERIFY(show(day.dan.book, note.record));

    for (const QChar step : order) {
        if (step == 'R')
            day.ruth.sync();
        if (step == 'D')
            day.dan.sync();
        if (step == '<')
            give(day.dan, day.ruth);
    }

    settledEverywhere(day);
    QCOMPARE(day.ruth.shown(visit).at("date").textOr(), std::string_view("2026-11-12"));
    QCOMPARE(observations(day.ruth), std::size_t{2});
}

void PacksTest::readingTwiceChangesNothing()
{
    PackDay day;
    day.observe();
    const PackLines lines = *packed(day.ruth);
    QCOMPARE(read(day.dan, lines)->taken, std::size_t{7});
    const std::string before = day.dan.exported();
    const auto size = QFileInfo(day.dan.directory.filePath("book.db-wal")).size();

    const auto again = read(day.dan, lines);

    QCOMPARE(again->taken, std::size_t{0});
    QCOMPARE(again->known, std::size_t{7});
    QCOMPARE(day.dan.exported(), before);
    QCOMPARE(QFileInfo(day.dan.directory.filePath("book.db-wal")).size(), size);
}

void PacksTest::whatCameByPullFirstIsKnown()
{
    PackDay day;
    day.observe();
    const PackLines lines = *packed(day.ruth);
    day.ruth.sync();
    day.dan.sync();
    const std::string before = day.dan.exported();

    const auto late = read(day.dan, lines);

    QCOMPARE(late->taken, std::size_t{0});
    QCOMPARE(day.dan.exported(), before);
    day.ruth.sync();
    settledEverywhere(day);
}

void PacksTest::whatBuildsOnTheUnknownIsLeftOutAndComesLater()
{
    PackDay day;
    Device anne(day.county, "Anne", 33, "2026-11-10T09:00:00Z");
    anne.sync();
    const RecordId visit =
        anne.did(newVisit(day.county.school, {day.ruth.rights.person, day.dan.rights.person}))
            .record;
    anne.sync();
    day.ruth.sync(); // Dan has not heard of the new visit
    day.ruth.did(newObservation(visit, day.ruth.rights.person, "Seen at the new visit."));
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Seen at the old one."));
    const PackLines lines = *packed(day.ruth);

    const auto first = read(day.dan, lines);
    QCOMPARE(first->taken, std::size_t{1});
    QCOMPARE(first->waiting.size(), std::size_t{1});
    QCOMPARE(first->waiting.front().verdict.rule, std::string("awaits"));
    day.dan.sync();
    const auto second = read(day.dan, lines);

    QCOMPARE(second->taken, std::size_t{1});
    QVERIFY(second->waiting.empty());
    day.ruth.sync();
    day.dan.sync();
    settledEverywhere(day);
}

void PacksTest::whatTheCountyRefusesShowsNoMore()
{
    PackDay day;
    const Saved early =
        day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "While on the visit."));
    give(day.ruth, day.dan);
    QVERIFY(show(day.dan.book, early.record));
    // The county judges it otherwise than Dan's laptop could.
    Revision other = historyOf(day.ruth.book, early.record)->front().revision;
    RevisionLog office(day.county.server.book.database);
    QVERIFY(office.append({other, hashOf(other), Outcome::Refused, {}, {"scope", "", "No."}}));

    day.ruth.sync();
    day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "And later."));
    day.ruth.sync();
    day.dan.sync();

    QVERIFY(!show(day.dan.book, early.record));
    QCOMPARE(day.dan.exported(), day.atServerFor(day.dan));
    QCOMPARE(day.ruth.exported(), day.atServerFor(day.ruth));
}

void PacksTest::aCopiedLaptopsPackGivesWay()
{
    PackDay day;
    const Saved given =
        day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "On the laptop."));
    give(day.ruth, day.dan);
    // A copy of Ruth's laptop has used the same name at the county, and Ruth goes on under another.
    Revision copys = historyOf(day.ruth.book, given.record)->front().revision;
    Tail tail{copys.id.sequence - 1, copys.previous};
    copys.record = mint<RecordId>(day.county.server.book.surroundings);
    copys.units["seen"].content = Map{{"whole", "On the copy."}};
    seal(copys, tail, {});
    const Pusher ruth{day.ruth.rights, day.ruth.writer.device, day.county.seal};
    QCOMPARE(
        acceptPush(day.county.server.book, ruth, PushRequest{{copys}, {}})->lines.front().outcome,
        PushLine::Outcome::Accepted);
    const Incarnation old = day.ruth.writer.incarnation;
    day.ruth.book.surroundings.chance(day.ruth.writer.incarnation.bytes);
    QCOMPARE(*continueAs(day.ruth.book, day.ruth.writer, {old}), std::size_t{1});

    day.ruth.sync();
    day.dan.sync();

    QCOMPARE(day.dan.exported(), day.atServerFor(day.dan));
    QVERIFY(day.dan.exported().find("On the laptop.") != std::string::npos);
    QVERIFY(day.dan.exported().find("On the copy.") != std::string::npos);
    QCOMPARE(observations(day.dan), std::size_t{2});
}

void PacksTest::aPlaceThatIsTakenAwayTakesWhatWasGivenThere()
{
    PackDay day;
    const Saved note = day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Private."));
    give(day.ruth, day.dan);
    day.county.server.did(
        {day.visit, "", "", {{"people", Amend{{}, {toText(day.dan.rights.person)}}}}});

    day.dan.sync();

    QVERIFY(!show(day.dan.book, note.record));
    QVERIFY(day.dan.exported().find("Private.") == std::string::npos);
}

QTEST_GUILESS_MAIN(PacksTest)
#include "tst_packs.moc"
