#include <QTest>

#include "tests/server/http/laptop.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_county.h"

using namespace cairn;
using namespace cairn::test;

namespace {

std::string codeIn(const std::string &answer)
{
    return std::string(jsonIn(answer).at("code").textOr());
}

} // namespace

/// The server as devices see it.
class ServeTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_county = std::make_unique<RunningCounty>();
        m_laptop = std::make_unique<Laptop>();
    }

    void cleanup() { m_county.reset(); }

    void enrolsADeviceAndTakesItsWork()
    {
        enrol();
        RawClient link(m_county->port());
        const auto say = [&](const std::string &path, const std::string &body) {
            link.send("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + m_laptop->bearer()
                      + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
            return bodyIn(link.answer());
        };
        Book &book = m_laptop->book;
        const auto greet = [&] {
            const auto hello = makeHello(book, m_laptop->writer, {}, "cairn 0.1.0");
            const auto answer = parseHelloAnswer(say("/v1/hello", encode(*hello)));
            QVERIFY(answer && applyHello(book, m_laptop->writer, *answer));
        };
        const auto pull = [&] {
            const auto asked = makePull(book, m_laptop->writer);
            const auto page = parsePullAnswer(say("/v1/pull", encode(*asked)));
            QVERIFY(page && applyPage(book, *asked, *page));
        };
        greet();
        pull();
        const auto visit = m_laptop->did(newVisit(m_county->school(), {m_laptop->writer.person}));
        m_laptop->did(newObservation(visit.record, m_laptop->writer.person, "Year 3 read aloud."));

        const auto push = nextPush(book, m_laptop->writer);
        const auto said = parsePushAnswer(say("/v1/push", encode(*push)));

        QVERIFY(said && said->lines.size() == push->revisions.size());
        for (const PushLine &line : said->lines)
            QVERIFY2(line.outcome == PushLine::Outcome::Accepted, line.sentence.c_str());
        QVERIFY(applyPushAnswer(book, m_laptop->writer, *push, *said));
        greet();
        pull();
        QCOMPARE(deviceStatus(book, m_laptop->writer)->unsent, std::uint64_t{0});
    }

    void givesANewTokenForASignedNonce()
    {
        enrol();
        const std::string device = canonical(Map{{"device", toText(m_laptop->writer.device)}});
        const auto nonce = jsonIn(ask(m_county->port(), "POST /v1/challenge", device)).at("nonce");
        const std::string request = m_laptop->tokenRequest(std::string(nonce.textOr()));

        const auto answer = ask(m_county->port(), "POST /v1/token", request);

        QCOMPARE(statusIn(answer), 200);
        QVERIFY(jsonIn(answer).at("token").textOr() != m_laptop->token);
        const auto again = ask(m_county->port(), "POST /v1/token", request);
        QCOMPARE(statusIn(again), 401); // a nonce is good once
        QCOMPARE(codeIn(again), std::string("revoked"));
    }

    void saysTheSameOfAWrongCodeAndAWrongPassword()
    {
        const auto code = ask(m_county->port(), "POST /v1/enrol",
                              m_laptop->enrolment("AAAAA-AAAAA", kAdasPassword));
        const auto password = ask(m_county->port(), "POST /v1/enrol",
                                  m_laptop->enrolment(m_county->code(), "not the password at all"));

        QCOMPARE(statusIn(code), 401);
        QCOMPARE(codeIn(code), std::string("code_wrong"));
        QCOMPARE(bodyIn(code), bodyIn(password));
    }

    void refusesWhoeverHasNoToken()
    {
        for (const char *path : {"/v1/hello", "/v1/push", "/v1/pull"}) {
            for (const char *fields :
                 {"", "Authorization: Bearer nonsense\r\n", "Authorization: Basic YTpi\r\n"}) {
                const auto answer =
                    ask(m_county->port(), std::string("POST ") + path, "{}\n", fields);
                QCOMPARE(statusIn(answer), 401);
                QCOMPARE(codeIn(answer), std::string("token_expired"));
            }
        }
        QCOMPARE(statusIn(ask(m_county->port(), "GET /v1/picture/known")), 401);
    }

    void refusesAPushOf200000NestedListsAndOneOfAMebibyteAndMore()
    {
        enrol();
        const auto deep =
            ask(m_county->port(), "POST /v1/push",
                std::string(200'000, '[') + std::string(200'000, ']'), m_laptop->bearer());
        QCOMPARE(statusIn(deep), 400);
        QCOMPARE(codeIn(deep), std::string("bad_frame"));

        const auto large = ask(m_county->port(), "POST /v1/push", std::string(1024 * 1024 + 1, ' '),
                               m_laptop->bearer());
        QCOMPARE(statusIn(large), 413);
    }

    void refusesAMemberThatNobodyAskedFor()
    {
        auto members = parseJson(m_laptop->enrolment(m_county->code(), kAdasPassword));
        members->map()->emplace("role", "officer");

        QCOMPARE(statusIn(ask(m_county->port(), "POST /v1/enrol", canonical(*members))), 400);
    }

    void tellsADeviceThatTheServerWasSetUpAnew()
    {
        enrol();
        auto pull = makePull(m_laptop->book, m_laptop->writer);
        pull->epoch = "another";

        const auto answer =
            ask(m_county->port(), "POST /v1/pull", encode(*pull), m_laptop->bearer());

        QCOMPARE(statusIn(answer), 409);
        QCOMPARE(codeIn(answer), std::string("epoch_changed"));
    }

    void saysWhetherItIsReady()
    {
        QCOMPARE(statusIn(ask(m_county->port(), "GET /healthz")), 200);
        QCOMPARE(statusIn(ask(m_county->port(), "GET /readyz")), 200);
    }

    void stopsAfterAFailedWriteToDisk()
    {
        m_county->breakStorage();

        const auto result = m_county->result();

        QVERIFY(!result);
        QCOMPARE(result.error().code, FaultCode::StorageBroken);
    }

private:
    void enrol() { QVERIFY(m_laptop->enrol(*m_county)); }

    std::unique_ptr<RunningCounty> m_county;
    std::unique_ptr<Laptop> m_laptop;
};

QTEST_GUILESS_MAIN(ServeTest)
#include "tst_serve.moc"
