#include <QElapsedTimer>
#include <QTest>

#include "server/http/limits.h"
#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_site.h"

#include <arpa/inet.h>
#include <csignal>
#include <future>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace cairn;
using namespace cairn::test;

namespace {

const std::string kGet = "GET / HTTP/1.1\r\nHost: here\r\n\r\n";
const std::string kGetSlow = "GET /slow HTTP/1.1\r\nHost: here\r\n\r\n";

bool serves(RunningSite &site)
{
    RawClient peer(site.port());
    peer.send(kGet);
    return statusIn(peer.answer()) == 200;
}

int plainSocketTo(std::uint16_t port, int socket)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

/// Takes every file handle that this process may still have, until it goes out of scope.
class NoHandlesLeft {
public:
    NoHandlesLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{.rlim_cur = 256, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        for (int handle = ::dup(0); handle >= 0; handle = ::dup(0))
            m_taken.push_back(handle);
    }
    ~NoHandlesLeft()
    {
        for (const int handle : m_taken)
            ::close(handle);
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    NoHandlesLeft(const NoHandlesLeft &) = delete;
    NoHandlesLeft &operator=(const NoHandlesLeft &) = delete;

private:
    rlimit m_before{};
    std::vector<int> m_taken;
};

} // namespace

/// What a connection may cost, and how it ends.
class ConnectionsTest : public QObject {
    Q_OBJECT

private slots:
    void answersOneRequestAfterAnotherOnAConnection()
    {
        RunningSite site;
        RawClient peer(site.port());

        peer.send(kGet + "GET /parts/west?x=1 HTTP/1.1\r\nHost: here\r\n\r\n");

        QCOMPARE(bodyIn(peer.answer()), std::string("cairn\n"));
        QCOMPARE(bodyIn(peer.answer()), std::string("west"));
    }

    void saysWithEveryAnswerHowItMayBeUsed()
    {
        RunningSite site;
        RawClient peer(site.port());
        peer.send(kGet);
        const std::string answer = peer.answer();

        for (const char *header :
             {"Cache-Control: no-store", "X-Content-Type-Options: nosniff",
              "Strict-Transport-Security: max-age=63072000", "Referrer-Policy: no-referrer",
              "Content-Security-Policy: default-src 'none'", "X-Request-Id: "})
            QVERIFY2(answer.find(header) != answer.npos, header);
    }

    void tellsAnUnknownPathFromAnotherMethod()
    {
        RunningSite site;
        RawClient peer(site.port());
        peer.send("GET /nothing HTTP/1.1\r\nHost: here\r\n\r\n"
                  "GET /echo HTTP/1.1\r\nHost: here\r\n\r\n");

        QCOMPARE(statusIn(peer.answer()), 404);
        const std::string other = peer.answer();
        QCOMPARE(statusIn(other), 405);
        QVERIFY(other.find("Allow: POST") != other.npos);
    }

    void logsTheTemplateAndNeverTheQuery()
    {
        RunningSite site;
        RawClient peer(site.port());
        peer.send("GET /parts/secret?token=secret HTTP/1.1\r\nHost: here\r\n\r\n");
        QCOMPARE(statusIn(peer.answer()), 200);

        QTRY_COMPARE(site.logged().size(), std::size_t{1});
        const LoggedRequest logged = site.logged().front();
        QCOMPARE(logged.route, std::string("/parts/{name}"));
        QCOMPARE(logged.peer, std::string("127.0.0.1"));
        QCOMPARE(logged.status, 200);
        QVERIFY(logLine(logged).find("secret") == std::string::npos);
    }

    void endsAConnectionAfter200Requests()
    {
        RunningSite site;
        RawClient peer(site.port());

        for (int i = 1; i < kRequestsPerConnectionMax; ++i) {
            peer.send(kGet);
            QVERIFY(peer.answer().find("Connection: close") == std::string::npos);
        }
        peer.send(kGet);
        QVERIFY(peer.answer().find("Connection: close") != std::string::npos);
        QVERIFY(peer.endedInOrder());
    }

    void takesNoMoreFromOneAddressThanItSays()
    {
        RunningSite site(ListenOptions{.connectionsPerAddressMax = 3});
        std::vector<std::unique_ptr<RawClient>> peers;
        for (int i = 0; i < 3; ++i)
            peers.push_back(std::make_unique<RawClient>(site.port()));
        QVERIFY(std::ranges::all_of(peers, [](const auto &peer) { return peer->isConnected(); }));

        QVERIFY(!RawClient(site.port()).isConnected());
        peers.clear();
        QTRY_VERIFY(serves(site));
    }

    void outlivesRunningOutOfFileHandles()
    {
        RunningSite site;
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        {
            const NoHandlesLeft none;
            QCOMPARE(plainSocketTo(site.port(), socket), 0); // waits in the backlog
        }
        QVERIFY(serves(site));
        ::close(socket);
    }

    void hangsUpOnPeersThatDawdle()
    {
        RunningSite site;
        const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QCOMPARE(plainSocketTo(site.port(), silent), 0);
        RawClient slow(site.port());
        slow.send("GET / HTTP/1.1\r\nX: ");
        QElapsedTimer clock;
        clock.start();

        char byte = 0;
        QCOMPARE(::recv(silent, &byte, 1, 0), ssize_t{0});
        const auto handshake = clock.elapsed();
        while (clock.elapsed() < 8'000) {
            slow.send("a"); // a byte now and then does not buy time
            QTest::qWait(500);
        }
        QVERIFY(slow.everything().empty());
        const auto header = clock.elapsed();

        QVERIFY2(handshake > 4'500 && handshake < 6'500, qPrintable(QString::number(handshake)));
        QVERIFY2(header > 9'500 && header < 11'500, qPrintable(QString::number(header)));
        ::close(silent);
    }

    void letsAnAnswerUnderWayFinishWhenItStops()
    {
        RunningSite site;
        RawClient idle(site.port());
        RawClient busy(site.port());
        busy.send(kGetSlow + kGet);
        idle.send(kGet);
        QCOMPARE(statusIn(idle.answer()), 200);
        QTRY_VERIFY(site.slowBegan());

        site.server().stop();

        QVERIFY(site.server().isStopping());
        QVERIFY(idle.endedInOrder());
        const std::string answer = busy.answer();
        QCOMPARE(bodyIn(answer), std::string("slow\n"));
        QVERIFY(answer.find("Connection: close") != answer.npos);
        QVERIFY(busy.endedInOrder());
        QVERIFY(!RawClient(site.port()).isConnected());
    }

    void endsOnSigterm()
    {
        RunningSite site;
        QVERIFY(serves(site));

        ::kill(::getpid(), SIGTERM);

        auto ended = std::async(std::launch::async, [&site] { site.join(); });
        QCOMPARE(ended.wait_for(std::chrono::seconds(5)), std::future_status::ready);
    }
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "tst_connections.moc"
