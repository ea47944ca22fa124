#include <QTest>

#include "server/http/rates.h"

using namespace cairn;

namespace {

constexpr Allowance kTries{.name = "tries", .perMinute = 6, .burst = 3};

} // namespace

class RatesTest : public QObject {
    Q_OBJECT

private slots:
    void allowsABurstAndThenOneNowAndThen()
    {
        Rates rates;

        for (int i = 0; i < 3; ++i)
            QVERIFY(!rates.take(kTries, "ada", 0));
        QCOMPARE(rates.take(kTries, "ada", 0), std::optional<std::int64_t>(10));
        QCOMPARE(rates.take(kTries, "ada", 5'000), std::optional<std::int64_t>(5));
        QVERIFY(!rates.take(kTries, "ada", 10'000));
    }

    void countsEachNameAndEachThingApart()
    {
        Rates rates;
        for (int i = 0; i < 3; ++i)
            QVERIFY(!rates.take(kTries, "ada", 0));

        QVERIFY(!rates.take(kTries, "ben", 0));
        QVERIFY(!rates.take(Allowance{.name = "other", .perMinute = 6, .burst = 3}, "ada", 0));
        QVERIFY(rates.take(kTries, "ada", 0));
    }

    void givesBackWhatWasNoGuess()
    {
        Rates rates;
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!rates.take(kTries, "ada", 0));
            rates.giveBack(kTries, "ada");
        }
    }

    void isNotMadeRichByAClockThatGoesBack()
    {
        Rates rates;
        for (int i = 0; i < 3; ++i)
            QVERIFY(!rates.take(kTries, "ada", 100'000));

        QVERIFY(rates.take(kTries, "ada", 0));
        QVERIFY(rates.take(kTries, "ada", 9'000));
    }

    void forgetsTheLongestUnusedWhenItIsFull()
    {
        Rates rates(2);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!rates.take(kTries, "ada", 0));

        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(!rates.take(kTries, std::to_string(i), 0));
            QVERIFY(rates.take(kTries, "ada", 0)); // used all the time, so remembered
        }
        QCOMPARE(rates.size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(RatesTest)
#include "tst_rates.moc"
