#include "client/plan/readings_line.h"
#include "tests/client/plan/plan_case.h"

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

constexpr int kSuccess = 5;

/// A measure as it is read: how many decimals it has, and of how many pupils the last reading was.
RecordView measureOf(std::int64_t decimals, std::int64_t pupils)
{
    RecordView measure{.id = {}, .type = "measure", .scope = {}, .units = {}};
    measure.units["definition"].value = Value(Map{{"decimals", decimals}, {"pupils", pupils}});
    return measure;
}

} // namespace

/// The readings of a measure stand in the grid with their days, and the next one is written there.
class PlanReadingsTest : public test::PlanCase {
    Q_OBJECT

private slots:
    void theLastReadingsStandThereWithTheirDays()
    {
        QCOMPARE(cell(measure(), kSuccess, "told").toString(),
                 u"9 · 6 Nov 2026\n6 · 25 Sept 2026"_s);
        QCOMPARE(cell(measure(), kSuccess, "value").toString(), QString());
    }

    void aReadingIsWrittenInItsCell()
    {
        m_plan->keep(measure(), kSuccess, u"12 of 14, 9/11/2026, checked by the reading lead"_s);

        QTRY_COMPARE(cell(measure(), kSuccess, "told").toString(),
                     u"12 · 9 Nov 2026\n9 · 6 Nov 2026\n6 · 25 Sept 2026"_s);
        QCOMPARE(says(measure(), "trouble").toString(), QString());
        QVERIFY(!cell(measure(), kSuccess, "unsaved").toBool());
    }

    void onlyTheLastThreeAreShownAndTheOldestGoes()
    {
        for (const char *each : {"10", "11 of 14"}) { // of today
            m_plan->keep(measure(), kSuccess, QLatin1String(each));
            QTRY_VERIFY(cell(measure(), kSuccess, "told")
                            .toString()
                            .startsWith(QLatin1String(each).left(2) + u" · 10 Nov 2026"_s));
        }
        QCOMPARE(cell(measure(), kSuccess, "told").toString(),
                 u"11 · 10 Nov 2026\n10 · 10 Nov 2026\n9 · 6 Nov 2026"_s);
    }

    void whatIsNoReadingIsNotLostAndSaysHowItIsWritten()
    {
        m_plan->keep(measure(), kSuccess, u"nine"_s);
        QTRY_VERIFY(says(measure(), "trouble").toString().contains(u"9 of 14"_s));
        QCOMPARE(cell(measure(), kSuccess, "told").toString(), u"nine"_s);
        QVERIFY(cell(measure(), kSuccess, "unsaved").toBool());
    }

    void fiveChildrenAreTooFewToBeKept()
    {
        m_plan->keep(measure(), kSuccess, u"3 of 5"_s);
        QTRY_VERIFY(!says(measure(), "trouble").toString().isEmpty());
        QVERIFY(!says(measure(), "kept").toBool());
        QVERIFY(cell(measure(), kSuccess, "unsaved").toBool());
    }

    void aLineIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("reading"); // value, pupils, day, source; empty: refused
        QTest::newRow("today") << 0 << u"9 of 14"_s << u"9 14 2026-11-10 "_s;
        QTest::newRow("day") << 0 << u"9, 6/11/2026"_s << u"9 30 2026-11-06 "_s;
        QTest::newRow("all") << 0 << u"9 of 14 on 6/11/2026, by the lead"_s
                             << u"9 14 2026-11-06 by the lead"_s;
        QTest::newRow("per cent") << 1 << u"62.5 % of 48 pupils"_s << u"625 48 2026-11-10 "_s;
        QTest::newRow("padded") << 2 << u"-0.5 of 48"_s << u"-50 48 2026-11-10 "_s;
        QTest::newRow("too fine") << 0 << u"62.5 of 48"_s << QString();
        QTest::newRow("no day") << 0 << u"9 of 14, 31/2/2026"_s << QString();
        QTest::newRow("to come") << 0 << u"9 of 14, 6/11/2027"_s << QString();
        QTest::newRow("words") << 0 << u"most of them"_s << QString();
    }
    void aLineIsReadAsPeopleWriteIt()
    {
        QFETCH(int, decimals);
        QFETCH(QString, line);
        QFETCH(QString, reading);
        const auto taken = takenReading(measureOf(decimals, 30), line, QDate(2026, 11, 10));
        QCOMPARE(taken.has_value(), !reading.isEmpty());
        if (taken)
            QCOMPARE(u"%1 %2 %3 %4"_s.arg(taken->at("value").numberOr(-1))
                         .arg(taken->at("pupils").numberOr(-1))
                         .arg(text(*taken, "on"), text(*taken, "source")),
                     reading);
    }

    void withoutANumberOfPupilsItMustBeSaid()
    {
        const auto taken = takenReading(measureOf(0, 0), u"9"_s, QDate(2026, 11, 10));
        QVERIFY(!taken && taken.error().sentence.contains("how many pupils"));
    }

private:
    [[nodiscard]] QString measure() const { return idText(m_day->plan.measure); }
    static QString text(const Value &reading, const char *field)
    {
        const std::string_view words = reading.at(field).textOr();
        return QString::fromUtf8(words.data(), qsizetype(words.size()));
    }
};

QTEST_GUILESS_MAIN(PlanReadingsTest)
#include "tst_plan_readings.moc"
