#include <QTest>

#include "server/account/web_sessions.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;
using namespace std::chrono_literals;

class WebSessionsTest : public QObject {
    Q_OBJECT

private slots:
    void aSessionSaysWhoseItIsUntilItIsClosed();
    void aSessionLeftAloneForHalfAnHourIsOver();
    void aSessionInUseIsOverAfterTwelveHours();
    void onlySixteenSessionsOfAPersonAreKept();
    void theCookieIsBoundToThisHost();
    void theSecretIsFoundAmongOtherCookies();
    void aFormTokenFitsItsOwnSessionAlone();
};

void WebSessionsTest::aSessionSaysWhoseItIsUntilItIsClosed()
{
    Office office;
    const Account ruth = office.person("Ruth", "alliance:north");

    const std::string secret = must(openSession(office.book, ruth));

    QCOMPARE(must(accountOfSession(office.book, secret)).person, ruth.person);
    QVERIFY(!accountOfSession(office.book, "made-up"));
    must(closeSession(office.book, secret));
    const auto after = accountOfSession(office.book, secret);
    QVERIFY(!after);
    QCOMPARE(after.error().code, FaultCode::Unauthorised);
}

void WebSessionsTest::aSessionLeftAloneForHalfAnHourIsOver()
{
    Office office;
    const std::string secret = must(openSession(office.book, office.person("Ruth")));

    office.wait(30min - 1ms);
    QVERIFY(accountOfSession(office.book, secret));
    office.wait(30min - 1ms);
    QVERIFY(accountOfSession(office.book, secret));
    office.wait(30min);
    QVERIFY(!accountOfSession(office.book, secret));
}

void WebSessionsTest::aSessionInUseIsOverAfterTwelveHours()
{
    Office office;
    const std::string secret = must(openSession(office.book, office.person("Ruth")));

    for (int i = 0; i < 35; ++i) {
        office.wait(20min);
        QVERIFY(accountOfSession(office.book, secret));
    }
    office.wait(20min);

    QVERIFY(!accountOfSession(office.book, secret));
}

void WebSessionsTest::onlySixteenSessionsOfAPersonAreKept()
{
    Office office;
    const Account ruth = office.person("Ruth");
    const std::string first = must(openSession(office.book, ruth));
    std::string last;
    for (std::size_t i = 0; i < kSessionsPerPersonMax; ++i) {
        office.wait(1ms);
        last = must(openSession(office.book, ruth));
    }

    QVERIFY(!accountOfSession(office.book, first));
    QVERIFY(accountOfSession(office.book, last));
}

void WebSessionsTest::theCookieIsBoundToThisHost()
{
    QCOMPARE(sessionCookie("abc"),
             std::string("__Host-cairn=abc; Path=/; Secure; HttpOnly; SameSite=Strict"));
    QVERIFY(endedSessionCookie().contains("Max-Age=0"));
}

void WebSessionsTest::theSecretIsFoundAmongOtherCookies()
{
    QCOMPARE(secretInCookies("a=1; __Host-cairn=abc; b=2"), std::string_view("abc"));
    QCOMPARE(secretInCookies("__Host-cairn=abc"), std::string_view("abc"));
    QCOMPARE(secretInCookies("x__Host-cairn=abc; __Host-cairnx=d"), std::string_view());
    QCOMPARE(secretInCookies(""), std::string_view());
}

void WebSessionsTest::aFormTokenFitsItsOwnSessionAlone()
{
    QVERIFY(isFormToken(formToken("one"), "one"));
    QVERIFY(!isFormToken(formToken("one"), "two"));
    QVERIFY(!isFormToken("", "one"));
    QVERIFY(formToken("one").find("one") == std::string::npos);
}

QTEST_GUILESS_MAIN(WebSessionsTest)
#include "tst_web_sessions.moc"
