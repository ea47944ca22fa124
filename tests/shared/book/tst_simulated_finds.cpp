#include <QTest>

#include "shared/book/check.h"
#include "shared/book/refresh.h"
#include "shared/history/chain.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What the simulation found in the book, each by itself (tests/simulation).
class SimulatedFindsTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasTakenAwayLeavesItsNumbersBehind();
    void nobodyTakesTheNameOfAnothersRevision();
    void forgedWordsAreRefusedAndTheServerStaysSound();
    void whatANewerBuildWroteSideBySideShowsAsTheLogSays();
};

namespace {

struct Visit {
    County county;
    Device ruth{county, "Ruth", 11, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};
    RecordId visit;

    Visit()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        ruth.sync();
        dan.sync();
    }
};

} // namespace

/// `cairn-simulation --seed 195` found it: the next act got the number of one that was wiped, and
/// the server took it for another history of the laptop.
void SimulatedFindsTest::whatWasTakenAwayLeavesItsNumbersBehind()
{
    Visit day;
    const Saved wiped =
        day.dan.did(newObservation(day.visit, day.dan.rights.person, "Seen by Dan."));
    day.dan.sync();
    const std::string dan = toText(day.dan.rights.person);
    day.ruth.did({day.visit, "", "", {{"people", Amend{{}, {dan}}}}});
    day.ruth.sync();
    day.dan.sync();
    QVERIFY(!show(day.dan.book, wiped.record));

    const Saved next = day.dan.did(newVisit(day.county.school));

    QCOMPARE(next.revision.sequence, wiped.revision.sequence + 1);
    QCOMPARE(day.dan.sync().sent.size(), 1U);
    QVERIFY(check(day.county.server.book)->findings.empty());
}

/// `cairn-simulation --seed 21` found it: refused, it stood in the log under the other's name, and
/// the other's own revision of that name was held as a fork for ever.
void SimulatedFindsTest::nobodyTakesTheNameOfAnothersRevision()
{
    Visit day;
    Device anne(day.county, "Anne", 13, "2026-11-11T09:00:00Z");
    Revision forged;
    forged.id = {anne.writer.device, anne.writer.incarnation, 0};
    forged.actFirst = 1;
    forged.record = day.visit;
    forged.type = "visit";
    forged.scope = day.county.schoolScope;
    forged.author = anne.rights.person;
    forged.units["date"] = {{}, Map{{"is", "2026-12-24"}}};
    Tail tail;
    seal(forged, tail, {});

    const auto lines = acceptPush(day.county.server.book, {day.dan.rights, day.dan.writer.device},
                                  PushRequest{{forged}, {}});

    QVERIFY(lines);
    QCOMPARE(lines->lines.front().rule, std::string("device"));
    anne.sync();
    const Saved own = anne.did(newVisit(day.county.school));
    QCOMPARE(own.revision.sequence, 1U);
    QCOMPARE(anne.sync().sent.size(), 1U);
}

/// `cairn-simulation --seed 8` found it: what was refused is no damage.
void SimulatedFindsTest::forgedWordsAreRefusedAndTheServerStaysSound()
{
    Visit day;
    day.dan.did(put(day.visit, "date", "2026-11-12"));
    auto push = nextPush(day.dan.book, day.dan.writer);
    QVERIFY(push && push->revisions.size() == 1);
    push->revisions.front().units.at("date").content = Map{{"is", "2026-12-24"}};

    const auto lines =
        acceptPush(day.county.server.book, {day.dan.rights, day.dan.writer.device}, *push);

    QVERIFY(lines);
    QCOMPARE(lines->lines.front().rule, std::string("commitment"));
    QVERIFY(check(day.county.server.book)->findings.empty());
}

/// `cairn-simulation --seed 339` found it: which of the two showed hung on whether they were sent.
void SimulatedFindsTest::whatANewerBuildWroteSideBySideShowsAsTheLogSays()
{
    Visit day;
    Desk &desk = day.dan;
    RevisionLog log(desk.book.database);
    const std::int64_t noon = toMillis(*desk.clock);
    for (const std::int64_t wall : {noon, noon - 3'600'000}) { // the clock was put back between
        Tail tail = *log.tail(desk.writer.device, desk.writer.incarnation);
        Revision revision;
        revision.id = {desk.writer.device, desk.writer.incarnation, 0};
        revision.actFirst = tail.sequence + 1;
        revision.record = day.visit;
        revision.type = "visit";
        revision.scope = day.county.schoolScope;
        revision.author = desk.writer.person;
        revision.clocks = {wall, 0, 0};
        revision.units["weather"] = {{}, Map{{"is", std::to_string(wall)}}};
        seal(revision, tail, {});
        QVERIFY(log.append({revision, hashOf(revision), Outcome::Unsent, std::nullopt, {}}));
        QVERIFY(refresh(desk.book, day.visit));
    }

    QCOMPARE(day.dan.sync().sent.size(), 2U);
    QVERIFY(check(desk.book)->findings.empty());
}

QTEST_GUILESS_MAIN(SimulatedFindsTest)
#include "tst_simulated_finds.moc"
