#include <QRegularExpression>
#include <QTest>

#include "tests/server/http/raw_client.h"
#include "tests/server/http/running_county.h"

#include <algorithm>

using namespace cairn;
using namespace cairn::test;

/// The server as browsers see it: sessions, forms, and what the count shows to whom.
class SignedInPagesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_county = std::make_unique<RunningCounty>(); }

    void cleanup() { m_county.reset(); }

    void showsTheCountToWhoeverSignsIn()
    {
        const auto stranger = ask(m_county->port(), "GET /");
        QVERIFY(stranger.find("Mirkdale") == stranger.npos);
        const auto in = signIn(kAdasPassword, "Origin: https://localhost\r\n");
        QCOMPARE(statusIn(in), 303);
        const std::string cookie = cookieIn(in);

        const auto page = ask(m_county->port(), "GET /", {}, cookie);
        const auto part = ask(m_county->port(), "GET /known/north", {}, cookie);
        const auto count = ask(m_county->port(), "GET /v1/picture/known", {}, cookie);

        QCOMPARE(statusIn(page), 200);
        QVERIFY(page.find("/known/north") != page.npos);
        QVERIFY(page.find("style-src 'self'") != page.npos);
        QCOMPARE(statusIn(part), 200);
        QCOMPARE(statusIn(ask(m_county->port(), "GET /known/south", {}, cookie)), 404);
        QCOMPARE(statusIn(count), 200);
        QCOMPARE(statusIn(ask(m_county->port(), "GET /cairn.css")), 200);
    }

    void takesNoFormFromAnotherSite()
    {
        QCOMPARE(statusIn(signIn(kAdasPassword, "Origin: https://elsewhere\r\n")), 403);
        QCOMPARE(statusIn(signIn(kAdasPassword, "Origin: null\r\n")), 403);
        QCOMPARE(statusIn(signIn(kAdasPassword, "")), 403);
        QCOMPARE(statusIn(signIn(kAdasPassword, "Origin: null\r\nSec-Fetch-Site: same-origin\r\n")),
                 303);
    }

    void endsASessionWithItsOwnFormOnly()
    {
        const std::string here = "Origin: https://localhost\r\n";
        const std::string cookie = cookieIn(signIn(kAdasPassword, here));
        const std::string page = ask(m_county->port(), "GET /", {}, cookie);
        const QRegularExpression value("name=\"form\" value=\"([^\"]+)\"");
        const auto token = value.match(QString::fromStdString(page)).captured(1).toStdString();
        const auto leave = [&](const std::string &form) {
            return statusIn(
                ask(m_county->port(), "POST /sign-out", "form=" + form, cookie + here + kFormType));
        };

        QCOMPARE(leave("wrong"), 403);
        QCOMPARE(statusIn(ask(m_county->port(), "GET /known/north", {}, cookie)), 200);
        QCOMPARE(leave(token), 303);
        QCOMPARE(statusIn(ask(m_county->port(), "GET /known/north", {}, cookie)), 403);
    }

    void letsNobodyGuessPasswordsForLong()
    {
        const std::string here = "Origin: https://localhost\r\n";
        // A try comes back every twelve seconds; on a slow machine that is one guess or two more.
        int status = 403;
        for (int i = 0; i < 40 && status == 403; ++i)
            status = statusIn(signIn("a guess of mine", here));
        QCOMPARE(status, 429);

        const auto answer = signIn(kAdasPassword, here);

        QCOMPARE(statusIn(answer), 429);
        QVERIFY(answer.find("Retry-After: ") != answer.npos);
    }

    void letsPeopleSignInAsOftenAsTheyLike()
    {
        for (int i = 0; i < 12; ++i)
            QCOMPARE(statusIn(signIn(kAdasPassword, "Origin: https://localhost\r\n")), 303);
    }

private:
    static constexpr const char *kFormType = "Content-Type: application/x-www-form-urlencoded\r\n";

    std::string signIn(std::string password, const std::string &fields)
    {
        std::ranges::replace(password, ' ', '+');
        return ask(m_county->port(), "POST /sign-in", "name=ada&password=" + password,
                   kFormType + fields);
    }

    static std::string cookieIn(const std::string &answer)
    {
        const std::string name = "Set-Cookie: ";
        const auto from = answer.find(name) + name.size();
        return "Cookie: " + answer.substr(from, answer.find(';', from) - from) + "\r\n";
    }

    std::unique_ptr<RunningCounty> m_county;
};

QTEST_GUILESS_MAIN(SignedInPagesTest)
#include "tst_signed_in_pages.moc"
