#include <QTest>

#include "tests/client/sync/station.h"

using namespace cairn;
using namespace cairn::test;

namespace {

LinkTrouble noServer()
{
    return {.fault = {FaultCode::Unreachable, "no server"}};
}

} // namespace

/// Between rounds that come by themselves a question stays open at the county, and only its own
/// answer counts.
class ListeningTest : public QObject {
    Q_OBJECT

private slots:
    void listensBetweenRounds()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        Station dan(county, "Dan", 12);
        ruth.link.holds = true;
        ruth.engine.setPeriod(std::chrono::hours(1));
        QVERIFY(!ruth.round().fault && !dan.round().fault);
        QVERIFY(ruth.link.isHolding());
        const RecordId visit =
            dan.device.did(newVisit(county.school, {ruth.device.rights.person})).record;
        dan.device.did(newObservation(visit, dan.device.rights.person, "Heard of at once."));
        QVERIFY(!dan.round().fault);

        ruth.link.ring();

        QTRY_COMPARE(ruth.device.exported(), ruth.atServer()); // by way of a new scope, too
        QVERIFY(ruth.atServer().find("Heard of at once.") != std::string::npos);
        QTRY_VERIFY(ruth.link.isHolding());
    }

    void sendsWhatIsWrittenWhileItListens()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.holds = true;
        ruth.engine.setPeriod(std::chrono::hours(1));
        QVERIFY(!ruth.round().fault);
        const std::size_t before = ruth.link.asked.size();
        ruth.device.did(newVisit(county.school));

        ruth.engine.sendSoon();

        QTRY_COMPARE(ruth.status().unsent, 0U);
        QTRY_COMPARE(ruth.engine.contact().state, SafetyState::Idle);
        QCOMPARE(ruth.link.asked.size(), before + 1); // one push, and the ear stays open
        ruth.link.ring();
        QTRY_COMPARE(ruth.device.exported(), ruth.atServer());
    }

    void takesUpContactAgainWhereListeningEnds()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.holds = true;
        ruth.engine.setPeriod(std::chrono::hours(1));
        QVERIFY(!ruth.round().fault);
        ruth.link.refuses = [](const LinkRequest &) -> std::optional<LinkAnswer> {
            return std::unexpected(noServer());
        };
        ruth.link.ring();
        QTRY_COMPARE(ruth.engine.contact().state, SafetyState::NoServer);

        ruth.link.refuses = {};
        *ruth.device.clock += std::chrono::seconds(2);

        QTRY_COMPARE(ruth.engine.contact().state, SafetyState::Idle);
        QTRY_VERIFY(ruth.link.isHolding());
    }

    void doesNotCallARoundFailedBecauseListeningBrokeOffBesideIt()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.holds = true;
        ruth.engine.setPeriod(std::chrono::hours(1));
        QVERIFY(!ruth.round().fault);
        int failures = 0;
        connect(&ruth.engine, &SyncEngine::roundFinished, this,
                [&failures](const RoundEnd &end) { failures += end.fault ? 1 : 0; });
        bool broken = true;
        ruth.link.refuses = [&broken](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/pull" || !std::exchange(broken, false))
                return std::nullopt;
            return std::unexpected(noServer());
        };
        ruth.device.did(newVisit(county.school));

        ruth.engine.sendSoon();
        ruth.link.ring();

        QTRY_COMPARE(ruth.status().unsent, 0U);
        QTRY_COMPARE(ruth.engine.contact().state, SafetyState::Idle);
        QCOMPARE(failures, 0);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
    }

    void passesOverAnAnswerThatWasKeptOnTheWay()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        Station dan(county, "Dan", 12);
        std::string kept;
        QVERIFY(!ruth.round().fault && !dan.round().fault);
        ruth.link.spoils = [&](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/pull")
                return std::nullopt;
            kept = encode(*readPage(county.server.book, *parsePullRequest(request.body),
                                    *visibleScopes(county.server.book, ruth.device.rights)));
            return std::nullopt;
        };
        QVERIFY(!ruth.round().fault);
        dan.device.did(newVisit(county.school, {ruth.device.rights.person}));
        QVERIFY(!dan.round().fault);
        ruth.link.spoils = [&](const LinkRequest &request) -> std::optional<LinkAnswer> {
            return request.path == "/v1/pull" ? std::optional<LinkAnswer>(kept) : std::nullopt;
        };

        const RoundEnd stale = ruth.round();

        QVERIFY(stale.fault && stale.fault->code == FaultCode::Malformed);
        ruth.link.spoils = {};
        QVERIFY(!ruth.round().fault);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
    }
};

QTEST_GUILESS_MAIN(ListeningTest)
#include "tst_listening.moc"
