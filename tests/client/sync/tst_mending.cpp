#include <QTest>

#include "shared/book/check.h"
#include "shared/book/tally.h"
#include "tests/client/sync/station.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

namespace {

/// Rows of a table as one text, all columns.
std::string rowsOf(Database &database, const std::string &table, const std::string &columns)
{
    SQLite::Statement rows(database.sqlite(),
                           "select " + columns + " from " + table + " order by 1, 2, 3");
    std::string text;
    while (rows.executeStep()) {
        for (int at = 0; at < rows.getColumnCount(); ++at)
            text += rows.getColumn(at).getString() + '|';
        text += '\n';
    }
    return text;
}

/// All that a device holds; a revision that came again has another row number, and no more.
std::string everythingIn(Database &database)
{
    return rowsOf(database, "revision",
                  "hex(device), hex(incarnation), sequence, hex(record), type, scope, outcome, "
                  "effective, commit_number, rule, hex(hash), hex(body), sealed")
        + rowsOf(database, "record", "hex(id), type, scope, unread, contested, hex(view)")
        + rowsOf(database, "scope", "id, generation, cursor");
}

struct Day {
    County county;
    Station ruth{county, "Ruth", 11};
    Station dan{county, "Dan", 12};
    RecordId visit;

    Day()
    {
        QVERIFY(!ruth.round().fault && !dan.round().fault);
        visit = ruth.device.did(newVisit(county.school, {dan.device.rights.person})).record;
        for (int i = 0; i < 8; ++i)
            ruth.device.did(newObservation(visit, ruth.device.rights.person, "Ruth saw this."));
        QVERIFY(!ruth.round().fault && !dan.round().fault);
        for (int i = 0; i < 8; ++i)
            dan.device.did(newObservation(visit, dan.device.rights.person, "Dan saw that."));
        QVERIFY(!dan.round().fault && !ruth.round().fault && !ruth.round().fault);
    }

    void lose(Desk &desk, const std::string &where)
    {
        desk.database->sqlite().exec("delete from revision where " + where);
    }
    std::string hex(const DeviceId &device) { return "x'" + toHex(device.bytes) + "'"; }
};

} // namespace

/// What one side has lost behind its own back comes from the other, and nothing is ever wiped.
class MendingTest : public QObject {
    Q_OBJECT

private slots:
    void asksForNothingWhereAllIsSame()
    {
        Day day;
        QCOMPARE(day.ruth.link.timesAsked("/v1/digest"), 0U);
        QCOMPARE(day.dan.link.timesAsked("/v1/digest"), 0U);
        const auto visible = *visibleScopes(day.county.server.book, day.ruth.device.rights);
        QCOMPARE(*talliesByScope(day.ruth.device.book, std::nullopt),
                 *talliesByScope(day.county.server.book, visible));
    }

    void fillsAHoleInADeviceInOneRound_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("others'") << "device <> %1 and sequence % 3 = 0";
        QTest::newRow("its own") << "device = %1 and sequence in (2, 3, 5)";
        QTest::newRow("half") << "length(%1) > 0 and sequence % 2 = 0";
    }
    void fillsAHoleInADeviceInOneRound()
    {
        QFETCH(QString, where);
        Day day;
        Device &device = day.ruth.device;
        const std::string before = everythingIn(*device.database);
        const std::string own = day.hex(device.writer.device);
        day.lose(device, where.arg(QString::fromStdString(own)).toStdString());
        QVERIFY(everythingIn(*device.database) != before);

        const RoundEnd end = day.ruth.round();

        QVERIFY2(!end.fault, end.fault ? end.fault->sentence.c_str() : "");
        QCOMPARE(everythingIn(*device.database), before);
        QCOMPARE(day.ruth.link.timesAsked("/v1/digest"), 1U);
        QVERIFY(check(device.book)->findings.empty());
        QVERIFY(day.ruth.status().mended > 0);
        day.lose(device, where.arg(QString::fromStdString(own)).toStdString());
        QVERIFY(!day.ruth.round().fault);
        QCOMPARE(everythingIn(*device.database), before);
        QVERIFY(!day.ruth.round().fault);
        QCOMPARE(day.ruth.link.timesAsked("/v1/digest"), 2U);
    }

    void givesBackWhatTheCountyLost_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("in the middle") << "device = %1 and sequence in (3, 4, 6)";
        QTest::newRow("the newest") << "device = %1 and sequence > 6";
        QTest::newRow("all of it") << "device = %1";
    }
    void givesBackWhatTheCountyLost()
    {
        QFETCH(QString, where);
        Day day;
        Desk &office = day.county.server;
        const std::string before = everythingIn(*office.database);
        const std::string here = everythingIn(*day.ruth.device.database);
        const std::string own = day.hex(day.ruth.device.writer.device);
        day.lose(office, where.arg(QString::fromStdString(own)).toStdString());

        QVERIFY(!day.ruth.round().fault);

        QCOMPARE(everythingIn(*office.database), before); // under its old numbers and times
        QCOMPARE(everythingIn(*day.ruth.device.database), here);
        QCOMPARE(day.ruth.status().unsent, 0U);
        QVERIFY(check(office.book)->findings.empty());
        QVERIFY(!day.dan.round().fault);
        QCOMPARE(day.dan.device.exported(), day.dan.atServer());
    }

    void keepsWhatOnlyItsAuthorCanGiveBackAndAsksOnce()
    {
        Day day;
        const std::string here = everythingIn(*day.ruth.device.database);
        day.lose(day.county.server,
                 "device = " + day.hex(day.dan.device.writer.device) + " and sequence = 4");

        for (int i = 0; i < 3; ++i)
            QVERIFY(!day.ruth.round().fault);

        QCOMPARE(everythingIn(*day.ruth.device.database), here);
        QCOMPARE(day.ruth.link.timesAsked("/v1/digest"), 1U);
        QCOMPARE(day.ruth.status().onlyHere, 1U);
        QVERIFY(!day.dan.round().fault && !day.ruth.round().fault);
        QCOMPARE(day.ruth.device.exported(), day.ruth.atServer());
        QCOMPARE(day.ruth.status().onlyHere, 0U);
    }

    void isNotKeptAskingByAServerThatIsWrong()
    {
        Day day;
        const std::string here = everythingIn(*day.ruth.device.database);
        int lies = 0;
        day.ruth.link.spoils = [&](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path == "/v1/pull") {
                auto page =
                    *readPage(day.county.server.book, *parsePullRequest(request.body),
                              *visibleScopes(day.county.server.book, day.ruth.device.rights));
                for (Tally &tally : page.tallies)
                    tally.digest = "another " + std::to_string(++lies);
                return encode(page);
            }
            if (request.path != "/v1/digest")
                return std::nullopt;
            const auto asked = *parseDigestRequest(request.body);
            DigestAnswer never;
            never.nonce = asked.nonce;
            for (const Tally &tally : asked.tallies)
                never.differ.push_back(tally.span);
            return encode(never);
        };

        const RoundEnd end = day.ruth.round();

        QVERIFY(!end.fault);
        QCOMPARE(day.ruth.link.timesAsked("/v1/digest"), 8U);
        QCOMPARE(everythingIn(*day.ruth.device.database), here);
    }

    void takesNothingThatItDidNotAskFor()
    {
        Day day;
        Device &device = day.ruth.device;
        day.lose(device, "sequence % 2 = 0");
        const std::string here = everythingIn(*device.database);
        day.ruth.link.spoils = [&](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/digest")
                return std::nullopt;
            auto answer = *readDigest(day.county.server.book, *parseDigestRequest(request.body),
                                      *visibleScopes(day.county.server.book, device.rights));
            answer.given.clear();
            return encode(answer);
        };

        const RoundEnd end = day.ruth.round();

        QVERIFY(end.fault && end.fault->code == FaultCode::Malformed);
        QCOMPARE(everythingIn(*device.database), here);
        day.ruth.link.spoils = {};
        day.ruth.link.refuses = [](const LinkRequest &request) -> std::optional<LinkAnswer> {
            if (request.path != "/v1/digest")
                return std::nullopt;
            return std::unexpected(
                LinkTrouble{.fault = {FaultCode::Busy, "too often"}, .code = "later"});
        };
        QVERIFY2(!day.ruth.round().fault, "a county that is too busy for it spoils no round");
    }
};

QTEST_GUILESS_MAIN(MendingTest)
#include "tst_mending.moc"
