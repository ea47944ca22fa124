#include <QTest>

#include "server/http/limits.h"
#include "server/http/request_filter.h"

using namespace cairn;

namespace {

std::string get(const std::string &fields, const std::string &target = "/")
{
    return "GET " + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

std::string post(const std::string &fields)
{
    return "POST /v1/push HTTP/1.1\r\nHost: here\r\n" + fields + "\r\n";
}

std::string repeated(int times, const std::string &field)
{
    std::string fields;
    for (int i = 0; i < times; ++i)
        fields += field;
    return fields;
}

} // namespace

/// Every way of framing a request that the server does not take, and what it says.
class RequestFilterTest : public QObject {
    Q_OBJECT

private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const std::string &header, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(header) << status;
        };
        framingRows(row);
        shapeRows(row);
        sizeRows(row);
    }

    void refuses()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, status);

        const auto judged = judgeHeader(header.toStdString());

        QVERIFY(!judged);
        QCOMPARE(judged.error().status, status);
    }

    void letsAnOrdinaryGetThrough()
    {
        const auto judged = judgeHeader(
            get("HOST: here:8443\r\nCookie: a=b\r\nX-Other: 1\r\n", "/known/west?from=x%20y"));

        QVERIFY(judged);
        QCOMPARE(judged->method, std::string("GET"));
        QCOMPARE(judged->path, std::string("/known/west"));
        QCOMPARE(judged->headers.at("host"), std::string("here:8443"));
        QCOMPARE(judged->headers.at("cookie"), std::string("a=b"));
        QCOMPARE(judged->headers.size(), std::size_t{2});
        QVERIFY(judged->keepAlive);
    }

    void letsAPushThroughAndKnowsItsLength()
    {
        const auto judged = judgeHeader(
            post("Content-Length: 1048576\r\nAuthorization: Bearer x\r\nConnection: Close\r\n"));

        QVERIFY(judged);
        QCOMPARE(judged->contentLength, std::size_t{1048576});
        QVERIFY(!judged->keepAlive);
    }

    void letsTheMostThroughThatItPromises()
    {
        QVERIFY(judgeHeader(get("Host: here\r\n" + repeated(63, "a: b\r\n"))));
        QVERIFY(judgeHeader(get("Host: here\r\n", "/" + std::string(kTargetBytesMax - 1, 'a'))));
    }

    void takesAPackedBodyOnlyWhereTheRouteDoes()
    {
        const auto head = judgeHeader(post("Content-Length: 5\r\nContent-Encoding: zstd\r\n"));
        const auto other = judgeHeader(post("Content-Length: 5\r\nContent-Encoding: gzip\r\n"));
        Route route;
        route.bodyMax = 10;

        QCOMPARE(judgeBody(*head, &route)->status, 415);
        QCOMPARE(judgeBody(*head, nullptr)->status, 415);
        route.takesPacked = true;
        QVERIFY(!judgeBody(*head, &route));
        QCOMPARE(judgeBody(*other, &route)->status, 415);
    }

    void judgesABodyByTheLimitOfItsRoute()
    {
        RequestHead head;
        head.contentLength = 4097;

        Route route;
        route.bodyMax = 4097;
        QVERIFY(!judgeBody(head, &route));
        route.bodyMax = 4096;
        QCOMPARE(judgeBody(head, &route)->status, 413);
        QCOMPARE(judgeBody(head, nullptr)->status, 413);
    }

private:
    template <class Row>
    void framingRows(const Row &row)
    {
        const std::string host = "Host: here\r\n";
        row("chunked", post("Transfer-Encoding: chunked\r\n"), 411);
        row("chunked, identity", post("Transfer-Encoding: chunked, identity\r\n"), 411);
        row("xchunked", post("Transfer-Encoding: xchunked\r\n"), 411);
        row("chunked beside a length", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
            400);
        row("chunked on a GET", get(host + "Transfer-Encoding: chunked\r\n"), 411);
        row("no length", post(""), 411);
        row("packed twice",
            post("Content-Length: 5\r\nContent-Encoding: zstd\r\nContent-Encoding: zstd\r\n"), 400);
        row("expecting", post("Content-Length: 5\r\nExpect: 100-continue\r\n"), 417);
        row("upgrade", get(host + "Upgrade: websocket\r\nConnection: upgrade\r\n"), 400);
        row("trailer", post("Content-Length: 5\r\nTrailer: x\r\n"), 400);
        row("length twice", post("Content-Length: 5\r\nContent-Length: 5\r\n"), 400);
        row("length in a list", post("Content-Length: 5, 5\r\n"), 400);
        row("length with a sign", post("Content-Length: +5\r\n"), 400);
        row("length below zero", post("Content-Length: -5\r\n"), 400);
        row("length in hex", post("Content-Length: 0x5\r\n"), 400);
        row("length beyond 64 bits", post("Content-Length: 18446744073709551616\r\n"), 400);
        row("body on a GET", get(host + "Content-Length: 1\r\n"), 400);
        row("folded", get(host + "X: a\r\n b\r\n"), 400);
        row("folded with a tab", get(host + "X: a\r\n\tb\r\n"), 400);
        row("folded first line", "GET / HTTP/1.1\r\n Host: here\r\n\r\n", 400);
    }

    template <class Row>
    void shapeRows(const Row &row)
    {
        const std::string host = "Host: here\r\n";
        row("no host", get(""), 400);
        row("empty host", get("Host:\r\n"), 400);
        row("two hosts", get(host + host), 400);
        row("two cookies", get(host + "Cookie: a=b\r\nCookie: c=d\r\n"), 400);
        row("two authorizations", get(host + "Authorization: a\r\nauthorization: b\r\n"), 400);
        row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: here\r\n\r\n", 400);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\n", 400);
        row("HTTP/0.9", "GET /\r\n\r\n", 400);
        row("absolute form", get(host, "http://here/"), 400);
        row("asterisk", get(host, "*"), 400);
        row("NUL in the path", get(host, "/a%00b"), 400);
        row("dots in disguise", get(host, "/%2e%2e/etc"), 400);
        row("dots", get(host, "/../etc/passwd"), 400);
        row("doubled slash", get(host, "//here"), 400);
        row("backslash", get(host, "/a\\b"), 400);
        row("space before colon", get("Host : here\r\n"), 400);
        row("bare line feed", "GET / HTTP/1.1\nHost: here\n\r\n\r\n", 400);
        row("bare carriage return", get(host + "X: a\rb\r\n"), 400);
        row("zero byte", get(host + std::string("X: a\0b\r\n", 8)), 400);
        row("HEAD", "HEAD / HTTP/1.1\r\nHost: here\r\n\r\n", 405);
        row("OPTIONS", "OPTIONS / HTTP/1.1\r\nHost: here\r\n\r\n", 405);
        row("CONNECT", "CONNECT here:443 HTTP/1.1\r\nHost: here\r\n\r\n", 405);
        row("TRACE", "TRACE / HTTP/1.1\r\nHost: here\r\n\r\n", 405);
        row("unknown method", "BREW / HTTP/1.1\r\nHost: here\r\n\r\n", 405);
        row("nothing", "\r\n\r\n", 400);
        row("TLS inside TLS", std::string("\x16\x03\x01\x02\x00\r\n\r\n", 9), 400);
    }

    template <class Row>
    void sizeRows(const Row &row)
    {
        row("65 fields", get("Host: here\r\n" + repeated(64, "a: b\r\n")), 431);
        row("2,000 tiny fields", get("Host: here\r\n" + repeated(2'000, "a:\r\n")), 431);
        row("a target of 2,049 bytes",
            get("Host: here\r\n", "/" + std::string(kTargetBytesMax, 'a')), 414);
        row("a query that makes it too long",
            get("Host: here\r\n", "/?" + std::string(kTargetBytesMax, 'a')), 414);
    }
};

QTEST_GUILESS_MAIN(RequestFilterTest)
#include "tst_request_filter.moc"
