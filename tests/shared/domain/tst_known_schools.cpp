#include <QTest>

#include "shared/domain/days.h"
#include "shared/domain/known_schools.h"
#include "tests/shared/domain/facts.h"

using namespace cairn;
using namespace cairn::test;

/// Question Q1, counted over records.
class KnownSchoolsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void knownByVisitByOwnViewByBothOrByNeither();
    void draftsNeverCount();
    void theIntervalIsThatOfTheCategory_data();
    void theIntervalIsThatOfTheCategory();
    void closedSchoolsAreNotAskedFor();
    void noneYetIsNotNought();
    void smallCellsAreKept();

private:
    void school(const char *name, const char *category = "", const char *status = "Open");
    void visited(const char *name, const char *day, const char *state = "final");
    void told(const char *name, const char *day, const char *state = "shared");
    KnownCount counted() const { return countKnown(m_records, "2026-11-24"); }

    std::vector<RecordFacts> m_records;
};

void KnownSchoolsTest::init()
{
    m_records.clear();
}

void KnownSchoolsTest::school(const char *name, const char *category, const char *status)
{
    m_records.push_back(
        facts("school", idOf(name),
              {{"register", Map{{"status", status}}}, {"category", Map{{"category", category}}}}));
}

void KnownSchoolsTest::visited(const char *name, const char *day, const char *state)
{
    const std::string visit = std::string(name) + day;
    m_records.push_back(facts("visit_note", idOf(visit + " note"),
                              {{"about", Map{{"visit", refTo(visit)}}}, {"state", state}}));
    m_records.push_back(
        facts("visit", idOf(visit), {{"about", Map{{"school", refTo(name)}}}, {"date", day}}));
}

void KnownSchoolsTest::told(const char *name, const char *day, const char *state)
{
    m_records.push_back(
        facts("self_evaluation", idOf(std::string(name) + day + " own"),
              {{"about", Map{{"school", refTo(name)}}}, {"as_at", day}, {"state", state}}));
}

void KnownSchoolsTest::knownByVisitByOwnViewByBothOrByNeither()
{
    for (const char *name : {"a", "b", "c", "d"})
        school(name);
    visited("a", "2026-11-10");
    told("a", "2026-11-06");
    visited("b", "2026-11-10");
    told("c", "2026-11-06");
    const KnownCount count = counted();
    QCOMPARE(count.both, 1);
    QCOMPARE(count.visitOnly, 1);
    QCOMPARE(count.ownViewOnly, 1);
    QCOMPARE(count.neither, std::vector<RecordId>{idOf("d")});
    QCOMPARE(count.known(), 3);
    QCOMPARE(count.schools(), 4);
}

void KnownSchoolsTest::draftsNeverCount()
{
    school("a");
    visited("a", "2026-11-10", "shared");
    told("a", "2026-11-06", "drafting");
    visited("a", "2026-11-30"); // a day that has not come
    QCOMPARE(counted().known(), 0);
}

void KnownSchoolsTest::theIntervalIsThatOfTheCategory_data()
{
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<int>("days");
    QTest::newRow("none") << QByteArray("") << 365;
    QTest::newRow("not agreed yet") << QByteArray("not_agreed_yet") << 365;
    QTest::newRow("universal") << QByteArray("universal") << 365;
    QTest::newRow("focused") << QByteArray("focused") << 120;
    QTest::newRow("priority") << QByteArray("priority") << 45;
}

void KnownSchoolsTest::theIntervalIsThatOfTheCategory()
{
    QFETCH(QByteArray, category);
    QFETCH(int, days);
    const int today = *dayNumber("2026-11-24");
    school("a", category.constData());
    visited("a", dayOf(today - days - 1).c_str());
    QCOMPARE(counted().visitOnly, 0);
    visited("a", dayOf(today - days).c_str());
    QCOMPARE(counted().visitOnly, 1);
}

void KnownSchoolsTest::closedSchoolsAreNotAskedFor()
{
    school("a", "", "Closed");
    school("b", "", "Open, but proposed to close");
    QCOMPARE(counted().schools(), 1);
}

void KnownSchoolsTest::noneYetIsNotNought()
{
    QVERIFY(pictureOf(counted(), true).percent == ShownNumber(Suppressed{"none yet"}));
}

void KnownSchoolsTest::smallCellsAreKept()
{
    const auto isHidden = [](const ShownNumber &number) {
        return std::holds_alternative<Suppressed>(number);
    };
    KnownCount count{.both = 20, .visitOnly = 2, .ownViewOnly = 7, .neither = {}};
    const KnownPicture named = pictureOf(count, true);
    QVERIFY(named.visitOnly == ShownNumber(std::int64_t{2}));
    QVERIFY(named.percent == ShownNumber(std::int64_t{100}));
    const KnownPicture others = pictureOf(count, false);
    QVERIFY(others.visitOnly == ShownNumber(Suppressed{"<3"}));
    QVERIFY(others.both == ShownNumber(std::int64_t{20}));
    QVERIFY(isHidden(others.neither) && isHidden(others.percent)); // no sum gives the two away
    count.visitOnly = 3;
    const KnownPicture open = pictureOf(count, false);
    QVERIFY(!isHidden(open.visitOnly) && !isHidden(open.neither) && !isHidden(open.percent));
    const KnownCount few{.both = 4, .visitOnly = 0, .ownViewOnly = 0, .neither = {}};
    QVERIFY(isHidden(pictureOf(few, false).percent));
    QVERIFY(!isHidden(pictureOf(few, true).percent));
}

QTEST_GUILESS_MAIN(KnownSchoolsTest)
#include "tst_known_schools.moc"
