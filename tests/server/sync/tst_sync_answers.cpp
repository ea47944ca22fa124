#include <QTest>

#include "server/sync/hello.h"
#include "server/sync/push_queue.h"
#include "server/sync/send_page.h"
#include "tests/support/county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

namespace {

Caller callerOf(const Device &device)
{
    return {.account = {.person = device.rights.person,
                        .name = "ada",
                        .role = "leader",
                        .reach = device.rights.reach},
            .device = device.writer.device};
}

} // namespace

/// The server's three answers, as functions of its book.
class SyncAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_county = std::make_unique<County>();
        m_device = std::make_unique<Device>(*m_county, "ada", 11, "2026-11-20T09:00:00Z");
        QVERIFY(keepDeviceFact(m_county->server.book, "epoch", "e1"));
    }

    void greetsWithEpochScopesLimitsAndALeaseOfFourteenDays()
    {
        const auto hello = makeHello(m_device->book, m_device->writer, {}, "cairn 0.1.0");
        QVERIFY(hello);

        const auto answer =
            answerHello(m_county->server.book, callerOf(*m_device), m_county->seal, *hello);

        QVERIFY(answer);
        QCOMPARE(answer->epoch, std::string("e1"));
        QCOMPARE(answer->verdict, std::string("ok"));
        QCOMPARE(answer->acknowledged.sequence, std::uint64_t{0});
        QCOMPARE(answer->leaseUntilMillis - answer->serverMillis,
                 std::int64_t{14} * 24 * 3600 * 1000);
        QVERIFY(std::ranges::count(*answer->scopes, m_county->schoolScope, &ScopeGrant::id) == 1);
        QCOMPARE(answer->limits.at("push_revisions").numberOr(0), std::int64_t{500});
    }

    void writesNothingWhenNothingIsNew()
    {
        const std::string before = m_county->server.exported();
        const auto hello = makeHello(m_device->book, m_device->writer, {}, "cairn 0.1.0");

        QVERIFY(answerHello(m_county->server.book, callerOf(*m_device), m_county->seal, *hello));
        QCOMPARE(m_county->server.exported(), before);
    }

    void doesNotLetADeviceSpeakForAnother()
    {
        const Device other(*m_county, "ben", 12, "2026-11-20T09:00:00Z");
        auto hello = makeHello(m_device->book, m_device->writer, {}, "cairn 0.1.0");
        auto pull = makePull(m_device->book, m_device->writer);
        Book &book = m_county->server.book;

        QCOMPARE(answerHello(book, callerOf(other), m_county->seal, *hello).error().code,
                 FaultCode::Refused);
        QCOMPARE(sendPage(book, callerOf(other), *pull).error().code, FaultCode::Refused);
    }

    void takesAPushOnceHoweverOftenItComes()
    {
        m_device->sync();
        m_device->did(newVisit(m_county->school, {m_device->rights.person}));
        const auto push = nextPush(m_device->book, m_device->writer);
        QVERIFY(push && !push->revisions.empty());
        const auto revisions = parsePush(encode(*push));
        QVERIFY(revisions);

        const auto first = acceptPush(m_county->server.book,
                                      pusherOf(callerOf(*m_device), m_county->seal), *revisions);
        const auto again = acceptPush(m_county->server.book,
                                      pusherOf(callerOf(*m_device), m_county->seal), *revisions);

        QVERIFY(first && again && first->lines.size() == push->revisions.size());
        QCOMPARE(first->lines.front().outcome, PushLine::Outcome::Accepted);
        QCOMPARE(again->lines.front().outcome, PushLine::Outcome::Duplicate);
        QCOMPARE(again->lines.front().stamp, first->lines.front().stamp);
    }

    void refusesHostileBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("deep") << QByteArray(200'000, '[') + QByteArray(200'000, ']');
        QTest::newRow("not JSON") << QByteArray("hello\n");
        QTest::newRow("not UTF-8") << QByteArray("{\"x\":\"\xff\"}\n");
        QTest::newRow("a fraction") << QByteArray("{\"x\":0.5}\n");
        QTest::newRow("a list") << QByteArray("[]\n");
    }

    void refusesHostileBodies()
    {
        QFETCH(QByteArray, body);

        const auto read = parsePush(body.toStdString());

        QVERIFY(!read);
        QCOMPARE(read.error().code, FaultCode::Malformed);
    }

    void leavesOutOfAPageWhatTheCallerMayNotSee()
    {
        m_device->sync();
        const auto visit = m_device->did(newVisit(m_county->school, {m_device->rights.person}));
        m_device->did(newObservation(visit.record, m_device->rights.person, "secret words"));
        m_device->sync();
        Device other(*m_county, "ben", 12, "2026-11-20T09:00:00Z");
        other.sync();
        auto pull = makePull(other.book, other.writer);
        QVERIFY(pull);
        pull->groups.push_back({0, {{"visit:" + toText(visit.record), 1}}});

        const auto page = sendPage(m_county->server.book, callerOf(other), *pull);

        QVERIFY(page);
        QVERIFY(encode(*page).find("secret words") == std::string::npos);
    }

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<Device> m_device;
};

QTEST_GUILESS_MAIN(SyncAnswersTest)
#include "tst_sync_answers.moc"
