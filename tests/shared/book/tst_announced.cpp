#include <QTest>

#include "shared/book/check.h"
#include "shared/book/generations.h"
#include "shared/store/device_tables.h"
#include "tests/support/county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

namespace {

struct Day {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    RecordId visit;

    Day()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person})).record;
    }

    void write(int notes)
    {
        for (int i = 0; i < notes; ++i)
            ruth.did(newObservation(visit, ruth.rights.person, "Fourteen books were checked."));
    }
    HelloAnswer hello()
    {
        const Pusher pusher{ruth.rights, ruth.writer.device, county.seal};
        return *greet(county.server.book, pusher, *makeHello(ruth.book, ruth.writer, {}, "cairn"));
    }
    std::size_t inOnePush() { return nextPush(ruth.book, ruth.writer)->revisions.size(); }
    DeviceTables::Scope scopeHere()
    {
        const auto scopes = *DeviceTables(ruth.book.database).scopes();
        return *std::ranges::find(scopes, county.schoolScope, &DeviceTables::Scope::id);
    }
};

} // namespace

/// What the county announces at hello, and what a device makes of it.
class AnnouncedTest : public QObject {
    Q_OBJECT

private slots:
    void aDevicePutsNoMoreIntoAPushThanWasAnnounced()
    {
        Day day;
        day.write(400);
        QCOMPARE(day.inOnePush(), 401U);
        HelloAnswer answer = day.hello();
        answer.limits = {{"push_revisions", 250}};
        QVERIFY(applyHello(day.ruth.book, day.ruth.writer, answer));
        QCOMPARE(day.inOnePush(), 250U);
        answer.limits = {{"push_revisions", 500}};
        QVERIFY(applyHello(day.ruth.book, day.ruth.writer, answer));
        QCOMPARE(day.inOnePush(), 401U);
    }

    void noLimitIsSoLowThatAnActCouldNeverBeSent()
    {
        Day day;
        const Edit note =
            newObservation(day.visit, day.ruth.rights.person, "Fourteen books were checked.");
        QVERIFY(recordAct(day.ruth.book, day.ruth.writer, std::vector<Edit>(150, note)));
        HelloAnswer answer = day.hello();
        answer.limits = {{"push_revisions", 1}, {"push_bytes", 1}};
        QVERIFY(applyHello(day.ruth.book, day.ruth.writer, answer));
        QCOMPARE(day.inOnePush(), 151U);
        day.ruth.sync();
        QVERIFY(nextPush(day.ruth.book, day.ruth.writer)->isEmpty());
    }

    void aRenewedScopeIsFetchedFromItsBeginning()
    {
        Day day;
        Device dan{day.county, "Dan", 12, "2026-11-10T09:00:00Z"};
        day.write(3);
        day.ruth.sync();
        dan.sync();
        const std::uint64_t cursor = day.scopeHere().cursor;
        QVERIFY(cursor > 0);
        const Saved unsent = day.ruth.did(
            newObservation(day.visit, day.ruth.rights.person, "Nobody has this one yet."));

        QCOMPARE(*renewScope(day.county.server.book, day.county.schoolScope), 2U);
        const auto asked = *makePull(day.ruth.book, day.ruth.writer);
        const auto visible = *visibleScopes(day.county.server.book, day.ruth.rights);
        QVERIFY(readPage(day.county.server.book, asked, visible)->greetFirst);
        QVERIFY(applyHello(day.ruth.book, day.ruth.writer, day.hello()));
        QCOMPARE(day.scopeHere().generation, 2U);
        QCOMPARE(day.scopeHere().cursor, 0U);
        QCOMPARE(day.inOnePush(), 1U);

        const auto sent = day.ruth.sync().sent;
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent.front().first, unsent.revision);
        QVERIFY(day.scopeHere().cursor > cursor);
        const auto both = std::set<std::string>{day.county.schoolScope};
        QCOMPARE(day.ruth.exported(both), day.county.server.exported(both));
        QVERIFY(check(day.ruth.book)->findings.empty());
    }

    void aGenerationOnlyRises()
    {
        Day day;
        day.ruth.sync();
        Book &office = day.county.server.book;
        QCOMPARE(grantsOf(office, {"county"})->front().generation, 1U);
        QCOMPARE(*renewScope(office, "county"), 2U);
        QCOMPARE(*renewScope(office, "county"), 3U);
        QCOMPARE(grantsOf(office, {"county"})->front().generation, 3U);
        QVERIFY(renewScope(office, "visit:nowhere").error().code == FaultCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(AnnouncedTest)
#include "tst_announced.moc"
