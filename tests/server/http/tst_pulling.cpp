#include <QElapsedTimer>
#include <QTest>

#include "shared/wire/limits.h"
#include "shared/wire/packing.h"
#include "tests/server/http/laptop.h"
#include "tests/server/http/raw_client.h"

using namespace cairn;
using namespace cairn::test;

namespace {

std::string request(const Laptop &laptop, const std::string &body)
{
    return "POST /v1/pull HTTP/1.1\r\nHost: x\r\n" + laptop.bearer()
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// Pulls that wait, and bodies that are packed.
class PullingTest : public QObject {
    Q_OBJECT

private slots:
    void keepsAPullOpenUntilSomethingIsNew()
    {
        RunningCounty county;
        Laptop laptop;
        QVERIFY(laptop.enrol(county) && laptop.catchUp(county));
        const PersonId person = laptop.writer.person;
        const RecordId visit = laptop.did(newVisit(county.school(), {person})).record;
        QVERIFY(laptop.push(county) && laptop.catchUp(county));
        // As another life of the device, which is sent what this one writes.
        auto pull = makePull(laptop.book, laptop.writer, {.waitMillis = 9'000});
        pull->incarnation.bytes.fill(9);
        RawClient listener(county.port());
        listener.send(request(laptop, encode(*pull)));
        laptop.did(newObservation(visit, person, "Heard of at once."));
        QVERIFY(laptop.push(county));

        const auto page = parsePullAnswer(bodyIn(listener.answer()));

        QVERIFY(page && !page->greetFirst);
        QCOMPARE(page->nonce, pull->nonce);
        QCOMPARE(page->revisions.size(), 1U);
        QCOMPARE(page->revisions.front().revision.type, std::string("observation"));
    }

    void answersAPullThatHeardNothingWhenItsTimeIsOver()
    {
        RunningCounty county;
        Laptop laptop;
        QVERIFY(laptop.enrol(county) && laptop.catchUp(county));
        const auto pull = makePull(laptop.book, laptop.writer, {.waitMillis = 300});
        QElapsedTimer since;
        since.start();

        const auto answer = ask(county.port(), "POST /v1/pull", encode(*pull), laptop.bearer());

        QVERIFY(since.elapsed() >= 300);
        const auto page = parsePullAnswer(bodyIn(answer));
        QVERIFY(page && page->revisions.empty() && !page->more);
    }

    void letsOpenPullsGoWhenItStops()
    {
        RunningCounty county;
        Laptop laptop;
        QVERIFY(laptop.enrol(county) && laptop.catchUp(county));
        const auto pull = makePull(laptop.book, laptop.writer, {.waitMillis = 20'000});
        RawClient listener(county.port());
        listener.send(request(laptop, encode(*pull)));
        QCOMPARE(statusIn(ask(county.port(), "GET /readyz")), 200);
        QElapsedTimer since;
        since.start();

        county.stop();

        QVERIFY2(since.elapsed() < 15'000, "it waited for its listeners");
    }

    void takesPackedPushesAndPacksItsAnswers()
    {
        RunningCounty county;
        Laptop laptop;
        QVERIFY(laptop.enrol(county) && laptop.catchUp(county));
        laptop.did(newVisit(county.school(), {laptop.writer.person}));
        const auto push = nextPush(laptop.book, laptop.writer);
        const std::string coded = laptop.bearer() + "Content-Encoding: zstd\r\n";
        const std::string body = packed(encode(*push));

        const auto said = ask(county.port(), "POST /v1/push", body, coded);
        const auto cut = ask(county.port(), "POST /v1/push", body.substr(0, 40), coded);
        const auto bomb = ask(county.port(), "POST /v1/push",
                              packed(std::string(std::size_t{8} << 20, ' ')), coded);
        const auto hello = makeHello(laptop.book, laptop.writer, {}, "cairn 0.1.0");
        auto listed = *hello;
        listed.scopesDigest.clear();
        const auto answer = ask(county.port(), "POST /v1/hello", encode(listed),
                                laptop.bearer() + "Accept-Encoding: zstd\r\n");

        QCOMPARE(parsePushAnswer(bodyIn(said))->lines.size(), push->revisions.size());
        QCOMPARE(statusIn(cut), 400);
        QCOMPARE(statusIn(bomb), 413);
        QVERIFY(answer.find("Content-Encoding: zstd") != std::string::npos);
        const auto text = unpacked(bodyIn(answer), kPullAnswerBytesMax);
        QVERIFY(text && parseHelloAnswer(*text)->scopes);
    }
};

QTEST_GUILESS_MAIN(PullingTest)
#include "tst_pulling.moc"
