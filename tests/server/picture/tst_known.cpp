#include <QTest>

#include "server/picture/known.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class KnownTest : public QObject {
    Q_OBJECT

private slots:
    void aSchoolIsKnownForAYearAfterAVisit_data();
    void aSchoolIsKnownForAYearAfterAVisit();
    void onlyRecordedVisitsCount_data();
    void onlyRecordedVisitsCount();
    void twoVisitsMakeASchoolKnownOnce();
    void onlyOpenSchoolsAreCounted();
    void aReaderSeesTheSchoolsOfTheirReach();
    void aVisitWhoseStateIsContestedCountsForNothing();
    void everyNumberCarriesItsVisitsAndItsCommit();
};

namespace {

struct Picture : Office {
    RecordId school(const char *urn, const char *lasl, const char *status = "Open")
    {
        const Put says{{{"urn", urn}, {"name", std::string("School ") + urn}, {"status", status}},
                       {}};
        Edit edit{std::nullopt, "school", "", {{"register", says}}};
        if (*lasl != '\0')
            edit.units.push_back({"assigned", Put{{{"lasl", lasl}}, {}}});
        return did(edit).record;
    }

    RecordId visit(const RecordId &at, const char *day, const char *state = "recorded",
                   List people = {})
    {
        return did({std::nullopt,
                    "visit",
                    "",
                    {{"about", Put{{{"school", toText(at)}, {"type", "focus_visit"}}, {}}},
                     {"date", Put{{}, day}},
                     {"people", Amend{std::move(people), {}}},
                     {"state", Put{{}, state}}}})
            .record;
    }

    KnownPicture known(const std::string &reach = "county")
    {
        return must(knownPicture(book, {.person = writer.person, .reach = reach}, *clock));
    }
};

} // namespace

void KnownTest::aSchoolIsKnownForAYearAfterAVisit_data()
{
    // It is 2026-11-20.
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<std::size_t>("known");
    QTest::newRow("today") << QByteArray("2026-11-20") << std::size_t{1};
    QTest::newRow("364 days ago") << QByteArray("2025-11-21") << std::size_t{1};
    QTest::newRow("365 days ago") << QByteArray("2025-11-20") << std::size_t{1};
    QTest::newRow("366 days ago") << QByteArray("2025-11-19") << std::size_t{0};
    QTest::newRow("tomorrow") << QByteArray("2026-11-21") << std::size_t{0};
}

void KnownTest::aSchoolIsKnownForAYearAfterAVisit()
{
    QFETCH(QByteArray, day);
    QFETCH(std::size_t, known);
    Picture county;
    county.visit(county.school("990137", "north"), day.constData());

    const KnownPicture picture = county.known();

    QCOMPARE(picture.alliances.size(), 1U);
    QCOMPARE(picture.alliances.front().schools, 1U);
    QCOMPARE(picture.alliances.front().known, known);
    QCOMPARE(picture.alliances.front().visits.size(), known);
}

void KnownTest::onlyRecordedVisitsCount_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<std::size_t>("known");
    QTest::newRow("prepared") << QByteArray("prepared") << std::size_t{0};
    QTest::newRow("under way") << QByteArray("under_way") << std::size_t{0};
    QTest::newRow("cancelled") << QByteArray("cancelled") << std::size_t{0};
    QTest::newRow("recorded") << QByteArray("recorded") << std::size_t{1};
}

void KnownTest::onlyRecordedVisitsCount()
{
    QFETCH(QByteArray, state);
    QFETCH(std::size_t, known);
    Picture county;
    county.visit(county.school("990137", "north"), "2026-11-10", state.constData());

    QCOMPARE(county.known().alliances.front().known, known);
}

void KnownTest::twoVisitsMakeASchoolKnownOnce()
{
    Picture county;
    const RecordId school = county.school("990137", "north");
    county.visit(school, "2026-03-10");
    const RecordId newer = county.visit(school, "2026-11-10");

    const KnownPicture picture = county.known();

    QCOMPARE(picture.alliances.front().known, 1U);
    QCOMPARE(picture.alliances.front().visits.size(), 2U);
    QCOMPARE(picture.alliances.front().visits.front().visit, newer);
}

void KnownTest::onlyOpenSchoolsAreCounted()
{
    Picture county;
    county.school("990001", "north", "Open");
    county.school("990002", "north", "Open, but proposed to close");
    county.visit(county.school("990003", "north", "Closed"), "2026-11-10");
    county.school("990004", "north", "Proposed to open");
    county.school("990005", "", "Open");

    const KnownPicture picture = county.known();

    QCOMPARE(picture.alliances.front().schools, 2U);
    QCOMPARE(picture.alliances.front().known, 0U);
    QCOMPARE(picture.unassigned, 1U);
}

void KnownTest::aReaderSeesTheSchoolsOfTheirReach()
{
    Picture county;
    const RecordId north = county.school("990137", "north");
    county.school("990138", "north");
    const RecordId south = county.school("990300", "south");
    county.visit(north, "2026-11-10");
    county.visit(south, "2026-11-11");

    const KnownPicture all = county.known("county");
    const KnownPicture ofNorth = county.known("alliance:north");
    const KnownPicture ofOne = county.known("school:990138");

    QCOMPARE(all.alliances.size(), 2U);
    QCOMPARE(ofNorth.alliances.size(), 1U);
    QCOMPARE(ofNorth.alliances.front().lasl, std::string("north"));
    QCOMPARE(ofNorth.alliances.front().schools, 2U);
    QCOMPARE(ofOne.alliances.front().schools, 1U);
    QCOMPARE(ofOne.alliances.front().known, 0U);
    QVERIFY(county.known("").alliances.empty());
}

void KnownTest::aVisitWhoseStateIsContestedCountsForNothing()
{
    County home;
    *home.server.clock = must(parseInstant("2026-11-20T09:00:00Z"));
    home.server.did({home.school, "", "", {{"register", Put{{{"status", "Open"}}, {}}}}});
    Device ruth(home, "Ruth", 11, "2026-11-20T10:00:00Z");
    Device dan(home, "Dan", 12, "2026-11-20T10:00:00Z");
    ruth.sync();
    Edit planned = newVisit(home.school, {ruth.rights.person, dan.rights.person});
    planned.units.push_back({"state", Put{{}, "agreed"}});
    const RecordId visit = ruth.did(planned).record;
    ruth.sync();
    dan.sync();
    ruth.did(put(visit, "state", "recorded"));
    dan.did(put(visit, "cancel_reason", "weather_road"));
    dan.did(put(visit, "state", "cancelled"));
    ruth.sync();
    const auto known = [&] {
        return must(knownPicture(home.server.book, {.person = {}, .reach = "county"},
                                 *home.server.clock))
            .alliances.front()
            .known;
    };
    QCOMPARE(known(), 1U);

    dan.sync();

    QCOMPARE(known(), 0U);
}

void KnownTest::everyNumberCarriesItsVisitsAndItsCommit()
{
    Picture county;
    const Account ruth = county.person("Ruth Askwith");
    const RecordId school = county.school("990137", "north");
    const RecordId visit =
        county.visit(school, "2026-11-10", "recorded", List{toText(ruth.person)});

    const Value json = toValue(county.known());

    QCOMPARE(json.at("commit").numberOr(0), 3);
    QVERIFY(json.at("as_of").textOr().starts_with("2026-11-20T"));
    const Value &north = (*json.at("alliances").list())[0];
    QCOMPARE(north.at("lasl").textOr(), std::string_view("north"));
    QCOMPARE(north.at("label").textOr(), std::string_view("LASL North"));
    QCOMPARE(north.at("schools").numberOr(0), 1);
    QCOMPARE(north.at("known").numberOr(0), 1);
    const Map expected{
        {"visit", toText(visit)},        {"school", toText(school)}, {"urn", "990137"},
        {"name", "School 990137"},       {"date", "2026-11-10"},     {"type", "focus_visit"},
        {"people", List{"Ruth Askwith"}}};
    QVERIFY((*north.at("visits").list())[0] == Value(expected));
}

QTEST_GUILESS_MAIN(KnownTest)
#include "tst_known.moc"
