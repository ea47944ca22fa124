#include <QTest>

#include "tests/support/county.h"

using namespace cairn;
using namespace cairn::test;

/// What is asked before the last answer is taken in.
class AheadTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_county = std::make_unique<County>();
        m_ruth = std::make_unique<Device>(*m_county, "Ruth", 11, "2026-11-20T09:00:00Z");
        m_ruth->sync();
        m_visit = m_ruth->did(newVisit(m_county->school)).record;
        for (const char *seen : {"One.", "Two.", "Three."})
            m_ruth->did(newObservation(m_visit, m_ruth->rights.person, seen));
    }

    void theBatchAfterGoesOnWhereTheOneBeforeItEnds()
    {
        PushRequest all = *nextPush(m_ruth->book, m_ruth->writer);
        QCOMPARE(all.revisions.size(), std::size_t{4});
        PushRequest first = all;
        first.revisions.resize(2);

        const auto second = pushAfter(m_ruth->book, m_ruth->writer, first);
        const auto third = pushAfter(m_ruth->book, m_ruth->writer, all);

        QVERIFY(second && third);
        QCOMPARE(second->revisions.size(), std::size_t{2});
        QCOMPARE(second->revisions[0].id, all.revisions[2].id);
        QVERIFY(third->isEmpty());
        QVERIFY(pushAfter(m_ruth->book, m_ruth->writer, PushRequest())->isEmpty());
    }

    void aBatchIsTakenOnlyWhereAllOfItWasSpokenOfAndKept()
    {
        PushRequest push = *nextPush(m_ruth->book, m_ruth->writer);
        push.nonce = "n";
        const PushAnswer answer = accepted(push);

        QVERIFY(tookAll(push, answer));
        PushAnswer other = answer;
        other.nonce = "m";
        QVERIFY(!tookAll(push, other));
        PushAnswer part = answer;
        part.lines.pop_back();
        QVERIFY(!tookAll(push, part));
        PushAnswer gap = answer;
        gap.lines[1].outcome = PushLine::Outcome::Held;
        gap.lines[1].rule = "gap";
        QVERIFY(!tookAll(push, gap));
        PushAnswer refused = answer;
        refused.lines[1].outcome = PushLine::Outcome::Refused;
        QVERIFY(tookAll(push, refused)); // it is kept there, and spoken of
    }

    void thePageAfterBeginsWhereThisOneEnds()
    {
        const PullRequest asked = *makePull(m_ruth->book, m_ruth->writer, {.compares = true});
        const PullAnswer page = firstOf(asked);

        const auto next = pullAfter(m_ruth->book.surroundings, asked, page);

        QVERIFY(next);
        QVERIFY(next->nonce != asked.nonce && !next->checks.empty());
        for (const CursorGroup &group : next->groups)
            QVERIFY(group.cursor >= page.upTo);
    }

    void nothingIsAskedAheadWhereTheAnswerHangsOnThisPage()
    {
        PullRequest asked = *makePull(m_ruth->book, m_ruth->writer);
        const Surroundings &surroundings = m_ruth->book.surroundings;
        PullAnswer last = firstOf(asked);
        last.more = false;
        QVERIFY(!pullAfter(surroundings, asked, last));
        PullAnswer stranger = firstOf(asked);
        stranger.nonce = "other";
        QVERIFY(!pullAfter(surroundings, asked, stranger));
        PullAnswer greeting = firstOf(asked);
        greeting.greetFirst = true;
        QVERIFY(!pullAfter(surroundings, asked, greeting));
        asked.asks.push_back({});
        QVERIFY(!pullAfter(surroundings, asked, firstOf(asked)));
    }

    void aPageThatWouldLeaveAHoleIsNotTakenIn()
    {
        Device dan(*m_county, "Dan", 12, "2026-11-20T09:00:00Z");
        dan.sync();
        const PullRequest asked = *makePull(dan.book, dan.writer);
        const PullRequest ahead = *pullAfter(dan.book.surroundings, asked, firstOf(asked));
        PullAnswer second = firstOf(ahead);
        second.upTo += 1;
        const std::string before = dan.exported();

        QVERIFY(!asked.groups.empty());
        QCOMPARE(applyPage(dan.book, ahead, second).error().code, FaultCode::Malformed);
        QCOMPARE(dan.exported(), before);
        QVERIFY(applyPage(dan.book, asked, firstOf(asked)));
        QVERIFY(applyPage(dan.book, ahead, second));
    }

private:
    PushAnswer accepted(const PushRequest &push)
    {
        return *acceptPush(m_county->server.book,
                           {m_ruth->rights, m_ruth->writer.device, m_county->seal}, push);
    }
    /// An empty page that says that more is there.
    static PullAnswer firstOf(const PullRequest &asked)
    {
        PullAnswer page{1'000, true, {}};
        page.nonce = asked.nonce;
        return page;
    }

    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_ruth;
    RecordId m_visit;
};

QTEST_GUILESS_MAIN(AheadTest)
#include "tst_ahead.moc"
