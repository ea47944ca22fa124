#include <QTest>

#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_site.h"

#include <openssl/ssl.h>

using namespace cairn;
using namespace cairn::test;

namespace {

const std::string kGet = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";

std::string post(const std::string &path, const std::string &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Length: "
        + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

/// What strangers send to a running server. After each of them it must still serve.
class HostileRequestsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_site = std::make_unique<RunningSite>(); }

    void cleanup()
    {
        {
            RawClient next(m_site->port());
            next.send(kGet);
            QCOMPARE(statusIn(next.answer()), 200);
        }
        m_site.reset();
    }

    void outlivesATrailerOf70Kilobytes()
    {
        RawClient peer(m_site->port());
        peer.send("POST /echo HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
                  + std::string(70'000, 'a') + "\r\n\r\n");

        QCOMPARE(statusIn(peer.everything()), 411);
    }

    void refusesWrongFramingAndHangsUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const std::string start = "GET / HTTP/1.1\r\nHost: here\r\n";
        const auto row = [](const char *name, const std::string &bytes, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << status;
        };
        row("two hosts", start + "Host: there\r\n\r\n", 400);
        row("folded", start + "X: a\r\n b\r\n\r\n", 400);
        row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: here\r\n\r\n", 400);
        row("chunked", start + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411);
        row("smuggled", start + "Transfer-Encoding: xchunked\r\n\r\n" + kGet, 411);
        std::string tiny;
        for (int i = 0; i < 2'000; ++i)
            tiny += "a:\r\n";
        row("2,000 tiny fields", start + tiny + "\r\n", 431);
        row("endless header", start + "X: " + std::string(9'000, 'a'), 431);
        row("not HTTP", "hello\r\n\r\n", 400);
    }

    void refusesWrongFramingAndHangsUp()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);

        RawClient peer(m_site->port());
        peer.send(bytes.toStdString());
        const std::string said = peer.everything();

        QCOMPARE(statusIn(said), status);
        QVERIFY(said.find("Connection: close") != said.npos);
        QCOMPARE(said.find("\nHTTP/1.1 "), said.npos); // one answer, whatever followed
    }

    void saysTooLargeSoThatItCanBeRead()
    {
        RawClient peer(m_site->port());
        peer.send(post("/small", std::string(2 * 1024 * 1024, 'a')));

        QCOMPARE(statusIn(peer.everything()), 413);
    }

    void takesABodyUpToItsLimit()
    {
        const std::string body(4096, 'a');
        RawClient peer(m_site->port());
        peer.send(post("/small", body));

        QCOMPARE(bodyIn(peer.answer()), body);
    }

    void refusesDeepJson()
    {
        RawClient peer(m_site->port());
        peer.send(post("/json", std::string(200'000, '[') + std::string(200'000, ']')));

        QCOMPARE(statusIn(peer.answer()), 400);
    }

    void outlivesARouteThatThrows()
    {
        RawClient peer(m_site->port());
        peer.send("GET /broken HTTP/1.1\r\nHost: here\r\n\r\n");
        const std::string said = peer.everything();

        QCOMPARE(statusIn(said), 500);
        QVERIFY(said.find("planted") == said.npos);
    }

    void speaksNothingOlderThanTls13()
    {
        QVERIFY(!RawClient(m_site->port(), TLS1_2_VERSION).isConnected());
        QVERIFY(RawClient(m_site->port(), TLS1_3_VERSION).isConnected());
    }

private:
    std::unique_ptr<RunningSite> m_site;
};

QTEST_GUILESS_MAIN(HostileRequestsTest)
#include "tst_hostile_requests.moc"
