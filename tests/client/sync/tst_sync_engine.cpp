#include <QSignalSpy>
#include <QTest>

#include "client/sync/sync_engine.h"
#include "tests/client/sync/station.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

namespace {

LinkTrouble noServer()
{
    return {.fault = {FaultCode::Unreachable, "no server"}};
}

LinkTrouble tokenExpired()
{
    return {.fault = {FaultCode::TokenExpired, "token"}, .code = "token_expired"};
}

} // namespace

class SyncEngineTest : public QObject {
    Q_OBJECT

private slots:
    void exchangesEverythingInOneRound()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        Station dan(county, "Dan", 12);
        QVERIFY(!ruth.round().fault);
        const RecordId visit =
            ruth.device.did(newVisit(county.school, {dan.device.rights.person})).record;
        ruth.device.did(newObservation(visit, ruth.device.rights.person, "Books were checked."));

        const RoundEnd sent = ruth.round();
        const RoundEnd received = dan.round();

        QVERIFY(!sent.fault && !received.fault);
        QCOMPARE(ruth.status().unsent, 0U);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
        QCOMPARE(dan.device.exported(), dan.atServer());
        QVERIFY(dan.device.exported().find("Books were checked.") != std::string::npos);
    }

    void goesOnAsANewLifeWhereACopyHasUsedItsNames()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        Station copy(county, "Ruth", 11); // equal chance: the same device and incarnation
        Station dan(county, "Dan", 12);
        QCOMPARE(copy.device.writer.incarnation, ruth.device.writer.incarnation);
        QVERIFY(!dan.round().fault);
        const PersonId person = ruth.device.rights.person;
        const RecordId visit = dan.device.did(newVisit(county.school, {person})).record;
        QVERIFY(!dan.round().fault && !ruth.round().fault && !copy.round().fault);
        ruth.device.did(newObservation(visit, person, "Seen on the first laptop."));
        *copy.device.clock += std::chrono::hours(1); // or its records had the same ids, too
        copy.device.did(newObservation(visit, person, "Seen on the second laptop."));

        QVERIFY(!ruth.round().fault && !copy.round().fault && !ruth.round().fault);

        QVERIFY(copy.device.writer.incarnation != ruth.device.writer.incarnation);
        QVERIFY(ruth.atServer().find("second laptop") != std::string::npos);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
        QCOMPARE(copy.device.exported(), ruth.atServer());
        copy.device.did(newObservation(visit, person, "And later."));
        QVERIFY(!copy.round().fault);
        QVERIFY(ruth.atServer().find("And later.") != std::string::npos);
    }

    void pullsScopesThatItsOwnPushBroughtIntoBeing()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        const RecordId visit = ruth.device.did(newVisit(county.school)).record;
        ruth.device.did(newObservation(visit, ruth.device.rights.person, "Books."));

        QVERIFY(!ruth.round().fault);

        const auto pull = *makePull(ruth.device.book, ruth.device.writer);
        bool asks = false;
        for (const CursorGroup &group : pull.groups)
            for (const ScopeGrant &scope : group.scopes)
                asks = asks || scope.id == "visit:" + toText(visit);
        QVERIFY(asks);
    }

    void aClockAYearOffIsSaidAndLosesNothing_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("said");
        QTest::newRow("a year ahead") << 365 << true;
        QTest::newRow("a year behind") << -365 << true;
        QTest::newRow("right") << 0 << false;
    }

    void aClockAYearOffIsSaidAndLosesNothing()
    {
        QFETCH(int, days);
        QFETCH(bool, said);
        County county;
        Station ruth(county, "Ruth", 11);
        *county.server.clock = *ruth.device.clock;
        ruth.link.clocksApart = true;
        *ruth.device.clock += std::chrono::days(days);
        QVERIFY(!ruth.round().fault);
        ruth.device.did(newVisit(county.school));
        QVERIFY(!ruth.round().fault);

        const std::string sentence = clockSentence(ruth.engine.contact().clockAheadMillis);
        QCOMPARE(!sentence.empty(), said);
        if (said)
            QVERIFY(sentence.find(days > 0 ? "365 days ahead" : "365 days behind")
                    != std::string::npos);
        QCOMPARE(ruth.status().unsent, 0U);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
    }

    void losesNothingWhenTheAnswerToAPushIsLost()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        ruth.device.did(newVisit(county.school));
        ruth.link.spoils = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path == "/v1/push")
                return std::unexpected(noServer());
            return std::nullopt;
        };

        QVERIFY(ruth.round().fault);
        QCOMPARE(ruth.status().unsent, 1U);
        ruth.link.spoils = {};
        QSignalSpy sent(&ruth.engine, &SyncEngine::sent);

        QVERIFY(!ruth.round().fault);
        QCOMPARE(sent.count(), 1);
        QCOMPARE(ruth.status().unsent, 0U);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
    }

    void losesNothingWhereOneBatchOfSeveralIsLost()
    {
        constexpr std::size_t kWritten = 1'100; // three batches
        County county;
        Station ruth(county, "Ruth", 11);
        Station dan(county, "Dan", 12);
        QVERIFY(!ruth.round().fault);
        const PersonId person = ruth.device.rights.person;
        const RecordId visit =
            ruth.device.did(newVisit(county.school, {dan.device.rights.person})).record;
        for (std::size_t i = 1; i < kWritten; ++i)
            ruth.device.did(newObservation(visit, person, "Seen."));
        std::size_t pushes = 0;
        ruth.link.spoils = [&pushes](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path == "/v1/push" && ++pushes == 2)
                return std::unexpected(noServer());
            return std::nullopt;
        };

        QVERIFY(ruth.round().fault);
        QCOMPARE(ruth.status().unsent, kWritten - 500);
        QVERIFY(!ruth.round().fault);
        QCOMPARE(pushes, std::size_t{4}); // the second went twice
        QCOMPARE(ruth.status().unsent, 0U);
        QVERIFY(!dan.round().fault);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
        QCOMPARE(dan.device.exported(), dan.atServer());
    }

    void losesNothingWhenAPageIsCut()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.spoils = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path == "/v1/pull")
                return LinkAnswer("");
            return std::nullopt;
        };

        const RoundEnd cut = ruth.round();
        ruth.link.spoils = {};

        QVERIFY(cut.fault && cut.fault->code == FaultCode::Malformed);
        QVERIFY(!ruth.round().fault);
        QCOMPARE(ruth.device.exported(), ruth.atServer());
    }

    void writesNothingWhenThereIsNothingToExchange()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        const int before = ruth.device.database->sqlite().getTotalChanges();

        QVERIFY(!ruth.round().fault);

        QCOMPARE(ruth.device.database->sqlite().getTotalChanges(), before);
        QVERIFY(ruth.engine.contact().contactMillis > 0);
    }

    void pullsThoughTheServerTakesNoPush()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        const Saved visit = ruth.device.did(newVisit(county.school));
        ruth.link.refuses = [&visit](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/push")
                return std::nullopt;
            PushLine line;
            line.revision = visit.revision;
            line.outcome = PushLine::Outcome::Held;
            line.rule = "gap";
            line.sentence = "Something before it is missing.";
            return LinkAnswer(encode(PushAnswer{{line}, {}, {}, parsePush(request.body)->nonce}));
        };
        const std::size_t pulls = ruth.link.timesAsked("/v1/pull");

        const RoundEnd end = ruth.round();

        QVERIFY(!end.fault);
        QCOMPARE(ruth.link.timesAsked("/v1/push"), 1U);
        QCOMPARE(ruth.link.timesAsked("/v1/pull"), pulls + 1);
        QCOMPARE(ruth.status().unsent, 1U);
        ruth.link.refuses = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            return request.path != "/v1/push" ? std::nullopt : std::optional(LinkAnswer(""));
        };
        QVERIFY(ruth.round().fault); // a proxy's: it answers another push
    }

    void triesAgainByItselfAndSaysWhen()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        ruth.link.refuses = [](const LinkRequest &) -> std::optional<LinkAnswer> {
            return std::unexpected(noServer());
        };
        ruth.engine.setPeriod(std::chrono::hours(1));

        QVERIFY(ruth.round().fault);
        QCOMPARE(ruth.engine.contact().state, SafetyState::NoServer);
        QVERIFY(ruth.engine.contact().nextRetryMillis > toMillis(*ruth.device.clock));
        QVERIFY(ruth.engine.contact().nextRetryMillis <= toMillis(*ruth.device.clock) + 1'000);
        ruth.link.refuses = {};
        *ruth.device.clock += std::chrono::seconds(2);

        QTRY_COMPARE(ruth.engine.contact().state, SafetyState::Idle);
        QCOMPARE(ruth.engine.contact().nextRetryMillis, 0);
    }

    void stopsWhenTheCountyHasWithdrawnTheDevice()
    {
        County county;
        Station ruth(county, "Ruth", 11);
        QVERIFY(!ruth.round().fault);
        ruth.device.did(newVisit(county.school));
        ruth.link.refuses = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/push")
                return std::nullopt;
            return std::unexpected(tokenExpired());
        };
        ruth.link.spoils = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/hello")
                return std::nullopt;
            HelloAnswer answer;
            answer.epoch = "epoch";
            answer.verdict = "revoked";
            return LinkAnswer(encode(answer));
        };

        const RoundEnd end = ruth.round();

        QVERIFY(end.fault && end.fault->code == FaultCode::Unauthorised);
        QCOMPARE(ruth.engine.contact().state, SafetyState::SignInNeeded);
        QCOMPARE(ruth.link.timesAsked("/v1/push"), 1U);
        QCOMPARE(ruth.status().unsent, 1U);
    }
};

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "tst_sync_engine.moc"
