#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include "client/sync/server_link.h"
#include "tests/client/sync/fake_server.h"

#include <optional>

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr std::size_t kAnswerBytesMax = 1'000;

LinkRequest question()
{
    return {.path = "/v1/hello",
            .body = "a secret question",
            .bearer = "a secret token",
            .answerBytesMax = kAnswerBytesMax};
}

std::optional<LinkAnswer> ask(const ServerAddress &address,
                              const LinkPatience &patience = {.silence = std::chrono::seconds(5),
                                                              .whole = std::chrono::seconds(10)})
{
    ServerLink link(address, patience);
    std::optional<LinkAnswer> told;
    link.post(question(), [&told](const LinkAnswer &answer) { told = answer; });
    (void)QTest::qWaitFor([&told] { return told.has_value(); }, 15'000);
    return told;
}

const LinkTrouble &troubleOf(const std::optional<LinkAnswer> &told)
{
    static const LinkTrouble kNone{.fault = {FaultCode::NotFound, "there was no trouble"}};
    return told && !told->has_value() ? told->error() : kNone;
}

} // namespace

class ServerLinkTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheAnswerOfThePinnedKey()
    {
        const TestCertificate county = selfSigned();
        FakeServer server(county);
        server.answer = http("200 OK", "application/x-ndjson", "{\"t\":\"hello\"}\n");

        const auto told = ask({server.url(), county.pin});

        QVERIFY2(told && *told, troubleOf(told).fault.cause.c_str());
        QCOMPARE(QByteArray::fromStdString(**told), QByteArray("{\"t\":\"hello\"}\n"));
        QVERIFY(server.received.startsWith("POST /v1/hello HTTP/1.1\r\n"));
        QVERIFY(server.received.contains("Bearer a secret token"));
        QVERIFY(server.received.endsWith("a secret question"));
    }

    void sendsNothingToAnotherKey()
    {
        FakeServer server(selfSigned());
        server.answer = http("200 OK", "application/x-ndjson", "{}\n");

        const auto told = ask({server.url(), selfSigned().pin});

        QCOMPARE(troubleOf(told).fault.code, FaultCode::Untrusted);
        QVERIFY(server.received.isEmpty());
    }

    void sendsNothingToAnotherKeyThatAnAuthorityVouchesFor()
    {
        const TestCertificate authority = selfSigned(true);
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        const QSslConfiguration before = trusting;
        trusting.addCaCertificate(authority.certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        FakeServer server(issuedBy(authority));
        server.answer = http("200 OK", "application/x-ndjson", "{}\n");

        const auto told = ask({server.url(), selfSigned().pin});

        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(troubleOf(told).fault.code, FaultCode::Untrusted);
        QVERIFY(server.received.isEmpty());
    }

    void recognisesWhatIsNotOurServer_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("page") << http("200 OK", "text/html", "<html>Welcome to CoffeeNet</html>");
        QTest::newRow("redirect") << http("302 Found", "text/html", "",
                                          "Location: https://login.example/\r\n");
        QTest::newRow("no type") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    }

    void recognisesWhatIsNotOurServer()
    {
        QFETCH(QByteArray, answer);
        const TestCertificate county = selfSigned();
        FakeServer server(county);
        server.answer = answer;

        const auto told = ask({server.url(), county.pin});

        QVERIFY(troubleOf(told).portal);
        QCOMPARE(troubleOf(told).fault.code, FaultCode::Unreachable);
    }

    void tellsAPlainTextPageFromAServer()
    {
        QTcpServer portal;
        QObject::connect(&portal, &QTcpServer::newConnection, &portal, [&portal] {
            QTcpSocket *socket = portal.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(portal.listen(QHostAddress::LocalHost));

        const auto told =
            ask({"https://127.0.0.1:" + std::to_string(portal.serverPort()), selfSigned().pin});

        QCOMPARE(troubleOf(told).fault.code, FaultCode::Unreachable);
    }

    void readsWhatTheServerObjectsTo_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("code");
        QTest::addColumn<qint64>("retryAfterMillis");
        const char *type = "application/problem+json";
        QTest::newRow("token") << http("401 Unauthorized", type,
                                       R"({"title":"No","status":401,"code":"token_expired"})")
                               << int(FaultCode::TokenExpired) << qint64(0);
        QTest::newRow("later") << http("503 Service Unavailable", type,
                                       R"({"status":503,"code":"later"})", "Retry-After: 7\r\n")
                               << int(FaultCode::Unreachable) << qint64(7'000);
        QTest::newRow("revoked") << http("403 Forbidden", type,
                                         R"({"status":403,"code":"revoked"})")
                                 << int(FaultCode::Unauthorised) << qint64(0);
        QTest::newRow("new code") << http("413 Too Large", type, R"({"code":"of_tomorrow"})")
                                  << int(FaultCode::TooLarge) << qint64(0);
        QTest::newRow("no object")
            << http("500 Oops", type, "oops") << int(FaultCode::Unreachable) << qint64(0);
    }

    void readsWhatTheServerObjectsTo()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, code);
        QFETCH(qint64, retryAfterMillis);
        const TestCertificate county = selfSigned();
        FakeServer server(county);
        server.answer = answer;

        const auto told = ask({server.url(), county.pin});

        QCOMPARE(int(troubleOf(told).fault.code), code);
        QCOMPARE(qint64(troubleOf(told).retryAfterMillis), retryAfterMillis);
        QVERIFY(!troubleOf(told).portal);
    }

    void cutsAnAnswerThatIsTooLarge()
    {
        const TestCertificate county = selfSigned();
        FakeServer server(county);
        server.answer = http("200 OK", "application/x-ndjson", QByteArray(5'000, 'x'));

        const auto told = ask({server.url(), county.pin});

        QCOMPARE(troubleOf(told).fault.code, FaultCode::TooLarge);
    }

    void givesUpOnSilence()
    {
        const TestCertificate county = selfSigned();
        FakeServer server(county);

        const auto told =
            ask({server.url(), county.pin},
                {.silence = std::chrono::milliseconds(300), .whole = std::chrono::seconds(10)});

        QCOMPARE(troubleOf(told).fault.code, FaultCode::Unreachable);
        QVERIFY(!server.received.isEmpty());
    }

    void saysThatNobodyIsThere()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const std::string url = "https://127.0.0.1:" + std::to_string(gone.serverPort());
        gone.close();

        const auto told = ask({url, selfSigned().pin});

        QCOMPARE(troubleOf(told).fault.code, FaultCode::Unreachable);
    }

    void takesOnlyAddressesThatCanBePinned()
    {
        const std::string pin(64, 'a');
        QVERIFY(ServerLink::address("https://county.example:8443/", pin).has_value());
        QCOMPARE(ServerLink::address("https://county.example/x?y", pin)->url,
                 std::string("https://county.example"));
        QVERIFY(!ServerLink::address("http://county.example", pin));
        QVERIFY(!ServerLink::address("county.example", pin));
        QVERIFY(!ServerLink::address("https://county.example", "abc"));
        QVERIFY(!ServerLink::address("https://county.example", std::string(64, 'z')));
    }
};

QTEST_GUILESS_MAIN(ServerLinkTest)
#include "tst_server_link.moc"
