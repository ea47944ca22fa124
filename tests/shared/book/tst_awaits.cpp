#include <QTest>

#include "shared/book/check.h"
#include "shared/book/refresh.h"
#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What builds on something that the county has not heard of yet: it is held there, shows at its
/// author's, and enters when the rest comes.
class AwaitsTest : public QObject {
    Q_OBJECT

private slots:
    void anAnswerThatComesFirstWaitsAndEnters();
    void whatBuildsOnItWaitsWithIt();
    void whoWasNeverOnTheVisitDoesNotEnter();
    void anAnswerToNothingWaitsForEver();
};

namespace {

/// Ruth has made a visit without network, and Dan knows of it although the county does not.
struct Offline {
    County county;
    Device ruth{county, "Ruth", 21, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 22, "2026-11-10T09:00:00Z"};
    RecordId visit;
    Saved note;

    Offline()
    {
        ruth.sync();
        dan.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        note = ruth.did(newObservation(visit, ruth.rights.person, "Nine of fourteen matched."));
        whisper();
    }

    /// Everything of Ruth's that the county lacks, into Dan's log.
    void whisper()
    {
        RevisionLog from(ruth.book.database);
        RevisionLog to(dan.book.database);
        const auto unsent = from.unsent({ruth.writer.device, ruth.writer.incarnation}, 0, 1'000);
        for (const Logged &logged : *unsent) {
            if (to.find(logged.revision.id)->has_value())
                continue;
            QVERIFY(to.append(logged));
            QVERIFY(refresh(dan.book, logged.revision.record));
        }
    }

    Saved dansJudgement()
    {
        return dan.did(newJudgement(visit, "early_years", "developing", "Books do not match."));
    }

    std::string atServer()
    {
        return county.server.exported(*visibleScopes(county.server.book, ruth.rights));
    }
};

} // namespace

void AwaitsTest::anAnswerThatComesFirstWaitsAndEnters()
{
    Offline day;
    const Saved judged = day.dansJudgement();
    const std::string before = day.dan.exported();

    const PushSummary first = day.dan.sync();
    QCOMPARE(first.held.size(), std::size_t{1});
    QCOMPARE(first.held.front().rule, std::string("awaits"));
    QCOMPARE(day.dan.exported(), before); // nothing leaves the screen
    QVERIFY(!show(day.county.server.book, judged.record));
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->refusedOrHeld, std::uint64_t{1});
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->unsent, std::uint64_t{0});

    day.ruth.sync();
    QVERIFY(show(day.county.server.book, judged.record));
    day.dan.sync();
    QCOMPARE(day.dan.exported(), day.atServer());
    QCOMPARE(day.ruth.exported(), day.atServer());
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->refusedOrHeld, std::uint64_t{0});
    for (Desk *desk :
         {static_cast<Desk *>(&day.ruth), static_cast<Desk *>(&day.dan), &day.county.server})
        QVERIFY(check(desk->book)->findings.empty());
}

void AwaitsTest::whatBuildsOnItWaitsWithIt()
{
    Offline day;
    const Saved judged = day.dansJudgement();
    day.dan.did({judged.record, "", "", {{"statement", Write{"Reading books do not match."}}}});
    day.dan.did({judged.record, "", "", {{"statement", Write{"The books do not match."}}}});

    QCOMPARE(day.dan.sync().held.size(), std::size_t{3});
    day.dan.did({judged.record, "", "", {{"statement", Write{"The books do not yet match."}}}});
    QCOMPARE(day.dan.sync().held.size(), std::size_t{1});
    day.ruth.sync();
    day.dan.sync();

    QCOMPARE(day.county.server.shown(judged.record).at("statement").textOr(),
             std::string_view("The books do not yet match."));
    QCOMPARE(day.dan.exported(), day.atServer());
}

void AwaitsTest::whoWasNeverOnTheVisitDoesNotEnter()
{
    Offline day;
    Device anne(day.county, "Anne", 23, "2026-11-10T09:00:00Z");
    anne.sync();
    Revision forged;
    forged.id = {anne.writer.device, anne.writer.incarnation, 0};
    forged.actFirst = 1;
    forged.record = mint<RecordId>(anne.book.surroundings);
    forged.type = "observation";
    forged.scope = "visit:" + toText(day.visit);
    forged.author = anne.rights.person;
    forged.units["about"] = {
        {}, Map{{"is", Map{{"visit", toText(day.visit)}, {"author", toText(forged.author)}}}}};
    Tail tail;
    seal(forged, tail, {});
    const Pusher pusher{anne.rights, anne.writer.device};
    const auto said = acceptPush(day.county.server.book, pusher, PushRequest{{forged}, {}});
    QCOMPARE(said->lines.front().rule, std::string("awaits"));

    day.ruth.sync();

    QVERIFY(!show(day.county.server.book, forged.record));
}

void AwaitsTest::anAnswerToNothingWaitsForEver()
{
    Offline day;
    day.ruth.sync();
    day.dan.sync();
    Revision forged;
    forged.id = {day.dan.writer.device, day.dan.writer.incarnation, 0};
    forged.actFirst = 1;
    forged.record = day.visit;
    forged.type = "visit";
    forged.scope = day.county.schoolScope;
    forged.author = day.dan.rights.person;
    forged.units["date"] = {{{day.ruth.writer.device, day.ruth.writer.incarnation, 999}},
                            Map{{"is", "2026-12-24"}}};
    Tail tail;
    seal(forged, tail, {});
    const Pusher pusher{day.dan.rights, day.dan.writer.device};
    QCOMPARE(
        acceptPush(day.county.server.book, pusher, PushRequest{{forged}, {}})->lines.front().rule,
        std::string("awaits"));

    day.ruth.did(put(day.visit, "date", "2026-11-11"));
    day.ruth.sync();

    QCOMPARE(day.county.server.shown(day.visit).at("date").textOr(),
             std::string_view("2026-11-11"));
}

QTEST_GUILESS_MAIN(AwaitsTest)
#include "tst_awaits.moc"
