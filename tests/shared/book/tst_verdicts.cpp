#include <QTest>

#include "shared/book/cases.h"
#include "shared/book/refresh.h"
#include "shared/book/reviewing.h"
#include "shared/wire/limits.h"
#include "tests/support/county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

/// What the county says of a revision after its push, as a pull brings it; and answers that
/// something on the way had kept.
class VerdictsTest : public QObject {
    Q_OBJECT

private slots:
    void aPullTellsWhatALostAnswerSaid();
    void toldAgainItChangesNothing();
    void ofAStrangersRevisionNothingIsTaken();
    void ofAnotherRevisionUnderTheNameNothingIsTaken();
    void aHeldOneThatWasReleasedComesAsAVerdict();
    void whoDoesNotKnowVerdictsGetsTheRevision();
    void manyVerdictsComeOverSeveralPages();
    void anOlderPushAnswerIsRecognised();
    void afterTheCountyWasPutBackItIsToldAgain();
};

namespace {

struct Day {
    County county;
    Device ruth{county, "Ruth", 41, "2026-11-10T09:00:00Z"};
    Device dan{county, "Dan", 42, "2026-11-10T09:00:00Z"};
    RecordId visit;

    Day()
    {
        ruth.sync();
        visit = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        ruth.sync();
        dan.sync();
        ruth.did({visit, "", "", {{"people", Amend{{}, {toText(dan.rights.person)}}}}});
        ruth.sync();
    }

    Saved note()
    {
        return dan.did(newObservation(visit, dan.rights.person, "Nine of fourteen matched."));
    }

    Pusher pusher() { return {dan.rights, dan.writer.device, county.seal}; }

    /// The county takes the push; its answer never comes.
    PushAnswer pushed()
    {
        return *acceptPush(county.server.book, pusher(), *nextPush(dan.book, dan.writer));
    }

    PullAnswer page(const PullRequest &asked)
    {
        Book &office = county.server.book;
        return *readPage(office, asked, *visibleScopes(office, dan.rights));
    }

    Outcome outcome(const RevisionId &id)
    {
        return RevisionLog(dan.book.database).find(id)->value().outcome;
    }
};

PullRequest asking(Day &day)
{
    PullRequest asked = *makePull(day.dan.book, day.dan.writer);
    asked.scopesDigest.clear(); // not what this is about
    for (CursorGroup &group : asked.groups)
        group.isRest = false;
    return asked;
}

} // namespace

void VerdictsTest::aPullTellsWhatALostAnswerSaid()
{
    Day day;
    const Saved note = day.note();
    day.pushed();
    QCOMPARE(day.outcome(note.revision), Outcome::Unsent);

    const PullRequest asked = asking(day);
    QVERIFY(applyPage(day.dan.book, asked, *parsePullAnswer(encode(day.page(asked)))));

    QCOMPARE(day.outcome(note.revision), Outcome::Refused);
    QCOMPARE(casesOf(day.dan.book, day.dan.writer)->front().refused.verdict.rule,
             std::string("scope"));
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty());
}

void VerdictsTest::toldAgainItChangesNothing()
{
    Day day;
    const Saved note = day.note();
    day.dan.sync();
    PullRequest asked = asking(day);
    asked.verdictsAfter = 0;
    const PullAnswer page = day.page(asked);
    QCOMPARE(page.verdicts.size(), std::size_t{1});
    QVERIFY(withdrawCase(day.dan.book, day.dan.writer, note.revision, "I was not there."));
    const std::string before = day.dan.exported();

    QCOMPARE(*applyPage(day.dan.book, asked, page), std::size_t{0});

    QCOMPARE(day.dan.exported(), before);
    QVERIFY(casesOf(day.dan.book, day.dan.writer)->empty());
    QVERIFY(day.page(asking(day)).verdicts.empty()); // heard, and not asked for again
}

void VerdictsTest::ofAStrangersRevisionNothingIsTaken()
{
    Day day;
    const Saved theirs = day.ruth.did(newObservation(day.visit, day.ruth.rights.person, "Mine."));
    const auto known = RevisionLog(day.ruth.book.database).find(theirs.revision)->value();
    day.note();
    day.dan.sync();
    PullRequest asked = asking(day);
    PullAnswer page = day.page(asked);
    QVERIFY(page.verdicts.empty());
    page.verdicts.push_back({{theirs.revision, PushLine::Outcome::Refused, {}, "scope", "", "No."},
                             known.hash,
                             {},
                             {}});

    QCOMPARE(*applyPage(day.dan.book, asked, page), std::size_t{0});

    QVERIFY(!RevisionLog(day.dan.book.database).find(theirs.revision)->has_value());
    // And the county tells nobody else: Ruth asks from the beginning.
    PullRequest hers = *makePull(day.ruth.book, day.ruth.writer);
    hers.verdictsAfter = 0;
    Book &office = day.county.server.book;
    QVERIFY(readPage(office, hers, *visibleScopes(office, day.ruth.rights))->verdicts.empty());
}

void VerdictsTest::ofAnotherRevisionUnderTheNameNothingIsTaken()
{
    Day day;
    day.dan.sync();
    const Saved note = day.note();
    const PullRequest asked = asking(day);
    PullAnswer page = day.page(asked);
    page.verdicts.push_back(
        {{note.revision, PushLine::Outcome::Refused, {}, "scope", "", "No."}, Hash{7}, {}, {}});

    QCOMPARE(*applyPage(day.dan.book, asked, page), std::size_t{0});

    QCOMPARE(day.outcome(note.revision), Outcome::Unsent);
}

namespace {

/// Dan's judgement of a visit that the county has not heard of yet.
struct Offline : Day {
    RecordId hidden;
    Saved judged;

    Offline()
    {
        hidden = ruth.did(newVisit(county.school, {ruth.rights.person, dan.rights.person})).record;
        RevisionLog to(dan.book.database);
        const auto unsent = RevisionLog(ruth.book.database)
                                .unsent({ruth.writer.device, ruth.writer.incarnation}, 0, 100);
        for (const Logged &logged : *unsent) {
            QVERIFY(to.append(logged));
            QVERIFY(refresh(dan.book, logged.revision.record));
        }
        judged = dan.did(newJudgement(hidden, "early_years", "developing", "Books differ."));
        dan.sync();
        QCOMPARE(outcome(judged.revision), Outcome::Parked);
        ruth.sync();
    }
};

} // namespace

void VerdictsTest::aHeldOneThatWasReleasedComesAsAVerdict()
{
    Offline day;

    const PullRequest asked = asking(day);
    const PullAnswer page = *parsePullAnswer(encode(day.page(asked)));
    QCOMPARE(page.verdicts.size(), std::size_t{1});
    QCOMPARE(page.verdicts.front().line.revision, day.judged.revision);
    for (const StampedRevision &stamped : page.revisions)
        QVERIFY(stamped.revision.id != day.judged.revision); // its words need not come again
    QVERIFY(applyPage(day.dan.book, asked, page));

    QCOMPARE(day.outcome(day.judged.revision), Outcome::Accepted);
    QCOMPARE(*applyPage(day.dan.book, asked, page), std::size_t{0});
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->refusedOrHeld, std::uint64_t{0});
}

void VerdictsTest::whoDoesNotKnowVerdictsGetsTheRevision()
{
    Offline day;
    PullRequest asked = asking(day);
    asked.verdictsAfter.reset();
    asked.groups.push_back({0, {{"visit:" + toText(day.hidden), 1}}});

    const PullAnswer page = day.page(asked);

    QVERIFY(page.verdicts.empty());
    QVERIFY(std::ranges::any_of(page.revisions, [&](const StampedRevision &stamped) {
        return stamped.revision.id == day.judged.revision;
    }));
}

void VerdictsTest::manyVerdictsComeOverSeveralPages()
{
    Day day;
    constexpr std::size_t kMany = kPullVerdictsMax + 20;
    for (std::size_t i = 0; i < kMany; ++i)
        day.note();
    while (!nextPush(day.dan.book, day.dan.writer)->isEmpty()) {
        const PushRequest push = *nextPush(day.dan.book, day.dan.writer);
        QVERIFY(acceptPush(day.county.server.book, day.pusher(), push));
        for (const Revision &revision : push.revisions) // the answer said something else
            QVERIFY(RevisionLog(day.dan.book.database)
                        .settle(revision.id, Outcome::Held, {}, {"parent", "", ""}));
    }

    std::size_t pages = 0;
    for (bool more = true; more; ++pages) {
        const PullRequest asked = asking(day);
        const PullAnswer page = day.page(asked);
        QVERIFY(applyPage(day.dan.book, asked, page));
        more = page.more;
    }

    QCOMPARE(pages, std::size_t{2});
    QCOMPARE(casesOf(day.dan.book, day.dan.writer)->size(), kMany);
    QCOMPARE(casesOf(day.dan.book, day.dan.writer)->back().refused.outcome, Outcome::Refused);
}

void VerdictsTest::anOlderPushAnswerIsRecognised()
{
    Day day;
    day.note();
    PushRequest first = *nextPush(day.dan.book, day.dan.writer);
    first.nonce = newNonce(day.dan.book.surroundings);
    const PushAnswer older = *parsePushAnswer(
        encode(*acceptPush(day.county.server.book, day.pusher(), *parsePush(encode(first)))));
    QCOMPARE(older.nonce, first.nonce);
    PushRequest second = first;
    second.nonce = newNonce(day.dan.book.surroundings);
    QVERIFY(second.nonce != first.nonce);

    const auto taken = applyPushAnswer(day.dan.book, day.dan.writer, second, older);

    QCOMPARE(taken.error().code, FaultCode::Malformed);
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->unsent, std::uint64_t{1});
    QVERIFY(applyPushAnswer(day.dan.book, day.dan.writer, first, older));
    QCOMPARE(deviceStatus(day.dan.book, day.dan.writer)->unsent, std::uint64_t{0});
}

void VerdictsTest::afterTheCountyWasPutBackItIsToldAgain()
{
    Day day;
    const Saved note = day.note();
    day.dan.sync();
    QVERIFY(contestCase(day.dan.book, day.dan.writer, note.revision, "I was there."));
    day.dan.sync();
    QVERIFY(nextPush(day.dan.book, day.dan.writer)->isEmpty());
    QVERIFY(CaseFiles(day.county.server.book.database).remove(note.revision));
    QVERIFY(keepDeviceFact(day.county.server.book, "epoch", "another"));

    day.dan.sync();

    QCOMPARE(contestedCases(day.county.server.book)->size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(VerdictsTest)
#include "tst_verdicts.moc"
