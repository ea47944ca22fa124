#include <QTest>

#include "tests/client/sync/station.h"

#include <utility>

using namespace cairn;
using namespace cairn::test;

namespace {

LinkTrouble tokenExpired()
{
    return {.fault = {FaultCode::TokenExpired, "token"}, .code = "token_expired"};
}

} // namespace

class SigningInTest : public QObject {
    Q_OBJECT

private slots:
    void signsInAgainByItselfWhenTheTokenHasAged()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        bool aged = true;
        ruth.link.refuses = [&aged](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/pull" || !std::exchange(aged, false))
                return std::nullopt;
            return std::unexpected(tokenExpired());
        };

        const RoundEnd end = ruth.round();

        QVERIFY(!end.fault);
        QCOMPARE(ruth.link.timesAsked("/v1/token"), 2U);
    }

    void doesNotAskForEverForATokenThatIsNeverTaken()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.refuses = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path == "/v1/hello")
                return std::unexpected(tokenExpired());
            return std::nullopt;
        };

        const RoundEnd end = ruth.round();

        QVERIFY(end.fault && end.fault->code == FaultCode::TokenExpired);
        QCOMPARE(ruth.link.timesAsked("/v1/hello"), 2U);
    }

    /// As on a laptop that slept between signing in and asking.
    void signsInAgainWhereTheTokenAgedBeforeItsFirstUse()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        bool aged = true;
        ruth.link.refuses = [&aged](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/hello" || !std::exchange(aged, false))
                return std::nullopt;
            return std::unexpected(tokenExpired());
        };

        QVERIFY(!ruth.round().fault);
        QCOMPARE(ruth.link.timesAsked("/v1/token"), 2U);
    }
};

QTEST_GUILESS_MAIN(SigningInTest)
#include "tst_signing_in.moc"
