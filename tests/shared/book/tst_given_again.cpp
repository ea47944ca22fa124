#include <QTest>

#include "shared/book/cases.h"
#include "shared/book/mend.h"
#include "shared/store/guard.h"
#include "shared/store/revision_log.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What a server lost is given again by those who wrote it. The simulation found each of these.
class GivenAgainTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasRefusedShowsWhenItIsTakenAfterAll();
    void whatWasWithdrawnShowsWhenItIsTakenAfterAll();
    void whatWasTakenOnceIsTakenWhateverItsAuthorMayDoNow();
    void aHoleFromBeforeARestoreIsFilled();
    void whatNobodySignedForIsNotOfferedAgain();
};

namespace {

struct Day {
    County county;
    Device dan{county, "Dan", 12, "2026-11-10T09:00:00Z"};

    Day() { dan.sync(); }

    [[nodiscard]] Book &office() { return county.server.book; }
    void greet(const Rights &rights)
    {
        const auto hello = *makeHello(dan.book, dan.writer, {}, "");
        const auto answer = *cairn::greet(office(), pusher(rights), hello);
        QVERIFY(applyHello(dan.book, dan.writer, answer));
    }
    std::vector<PushLine> push(const Rights &rights)
    {
        const auto asked = *nextPush(dan.book, dan.writer);
        const auto answer = *acceptPush(office(), pusher(rights), asked);
        if (!applyPushAnswer(dan.book, dan.writer, asked, answer))
            qFatal("the answer is not taken");
        return answer.lines;
    }
    /// The last visit was made after the backup that the county goes on with.
    void putServerBack(const RevisionId &lost)
    {
        forget(lost);
        beginEpoch();
    }
    void beginEpoch()
    {
        county.seal.epoch = "epoch 2";
        QVERIFY(keepDeviceFact(office(), "epoch", "epoch 2"));
    }
    void forget(const RevisionId &lost)
    {
        const auto gone = guarded(*county.server.database, [&] {
            SQLite::Statement &row = county.server.database->statement(
                "delete from revision where device = ? and sequence = ?");
            bindBlob(row, 1, lost.device.bytes);
            row.bind(2, static_cast<std::int64_t>(lost.sequence));
            return row.exec();
        });
        QVERIFY(gone && *gone == 1);
    }
    Mended compareAll()
    {
        const auto asked = *makeDigest(dan.book, dan.writer, {{0, kCheckedCommits}});
        const auto visible = *visibleScopes(office(), dan.rights);
        const auto answer = *readDigest(office(), asked, visible);
        return *applyDigest(dan.book, dan.writer, asked, answer);
    }
    [[nodiscard]] std::optional<Logged> atOffice(const RevisionId &id)
    {
        return *RevisionLog(office().database).find(id);
    }
    [[nodiscard]] static Rights none(Rights rights)
    {
        rights.reach = "none";
        return rights;
    }

private:
    [[nodiscard]] Pusher pusher(const Rights &rights) const
    {
        return {rights, dan.writer.device, county.seal};
    }
};

} // namespace

void GivenAgainTest::whatWasRefusedShowsWhenItIsTakenAfterAll()
{
    Day day;
    const Saved visit = day.dan.did(newVisit(day.county.school));
    QCOMPARE(day.push(Day::none(day.dan.rights)).front().rule, std::string("scope"));
    QVERIFY(!show(day.dan.book, visit.record));
    day.putServerBack(visit.revision);

    day.greet(day.dan.rights);
    const auto lines = day.push(day.dan.rights);

    QCOMPARE(lines.front().outcome, PushLine::Outcome::Accepted);
    QVERIFY(show(day.dan.book, visit.record));
}

void GivenAgainTest::whatWasWithdrawnShowsWhenItIsTakenAfterAll()
{
    Day day;
    const Saved visit = day.dan.did(newVisit(day.county.school));
    day.push(Day::none(day.dan.rights));
    QVERIFY(withdrawCase(day.dan.book, day.dan.writer, visit.revision, "So be it."));
    day.putServerBack(visit.revision);

    day.greet(day.dan.rights);
    const auto lines = day.push(day.dan.rights);

    QCOMPARE(lines.front().outcome, PushLine::Outcome::Accepted);
    QVERIFY(show(day.dan.book, visit.record));
}

void GivenAgainTest::whatWasTakenOnceIsTakenWhateverItsAuthorMayDoNow()
{
    Day day;
    const Saved visit = day.dan.did(newVisit(day.county.school));
    day.dan.sync();
    const Stamp before = *day.atOffice(visit.revision)->stamp;
    *day.county.server.clock += std::chrono::hours(48);
    day.putServerBack(visit.revision);

    day.greet(Day::none(day.dan.rights));
    const auto lines = day.push(Day::none(day.dan.rights));

    QCOMPARE(lines.size(), std::size_t{1});
    QCOMPARE(lines.front().outcome, PushLine::Outcome::Accepted);
    QCOMPARE(lines.front().stamp.effective, before.effective);
}

void GivenAgainTest::aHoleFromBeforeARestoreIsFilled()
{
    Day day;
    const Saved first = day.dan.did(newVisit(day.county.school));
    day.dan.sync();
    day.dan.did(newVisit(day.county.school));
    day.dan.sync();
    const Stamp before = *day.atOffice(first.revision)->stamp;
    const auto last = *RevisionLog(day.office().database).lastCommit();
    day.forget(first.revision);
    day.beginEpoch();

    day.greet(day.dan.rights);
    QCOMPARE(day.compareAll().offered, std::size_t{1});
    const auto lines = day.push(day.dan.rights);

    QCOMPARE(lines.front().outcome, PushLine::Outcome::Accepted);
    const auto held = day.atOffice(first.revision);
    QVERIFY(held);
    QCOMPARE(held->stamp->effective, before.effective);
    QCOMPARE(held->stamp->commit, last + 1); // whose number the old one is now, nobody knows
}

void GivenAgainTest::whatNobodySignedForIsNotOfferedAgain()
{
    Day day;
    const Saved first = day.dan.did(newVisit(day.county.school));
    day.dan.sync();
    day.dan.did(newVisit(day.county.school));
    day.dan.sync();
    day.forget(first.revision);
    QVERIFY(guarded(*day.dan.database,
                    [&] { return day.dan.database->statement("delete from receipt").exec(); }));

    const Mended mended = day.compareAll();

    QCOMPARE(mended.offered, std::size_t{0});
    QCOMPARE(mended.onlyHere, std::size_t{1});
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty());
}

QTEST_GUILESS_MAIN(GivenAgainTest)
#include "tst_given_again.moc"
