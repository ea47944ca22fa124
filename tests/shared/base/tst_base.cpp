#include <QTest>

#include "shared/base/id.h"
#include "shared/base/value.h"

#include <memory>

using namespace cairn;

class BaseTest : public QObject {
    Q_OBJECT

private slots:
    void equalValuesHaveOneSpelling();
    void textIsEscapedAsLittleAsCanBe();
    void idsSortByTheTimeTheyWereMade();
    void oneKeyMakesOneId();
    void anIdHasOneSpelling_data();
    void anIdHasOneSpelling();
    void instantsReadBackAsTheyWereWritten_data();
    void instantsReadBackAsTheyWereWritten();
    void whatIsNoInstantIsRefused_data();
    void whatIsNoInstantIsRefused();
    void daysKnowTheCalendar();
    void hexAndBase64ReadBackAndRefuseTheRest();
    void blake2bIsTheOneOfTheStandard();
};

void BaseTest::equalValuesHaveOneSpelling()
{
    const Value left(Map{{"b", 2}, {"a", List{1, true, Value()}}});
    const Value right(Map{{"a", List{1, true, Value()}}, {"b", 2}});

    QCOMPARE(canonical(left), std::string(R"({"a":[1,true,null],"b":2})"));
    QVERIFY(left == right);
    QCOMPARE(canonical(right), canonical(left));
}

void BaseTest::textIsEscapedAsLittleAsCanBe()
{
    QCOMPARE(canonical(Value("Zoë said \"no\"\n\x01")),
             std::string("\"Zoë said \\\"no\\\"\\n\\u0001\""));
}

void BaseTest::idsSortByTheTimeTheyWereMade()
{
    auto now = std::make_shared<Instant>(fromMillis(1'000));
    const Surroundings surroundings{[now] { return *now; }, [] { return std::int64_t{0}; },
                                    [](std::span<std::uint8_t> bytes) {
                                        for (std::uint8_t &byte : bytes)
                                            byte = 0xff;
                                    }};
    const auto first = mint<RecordId>(surroundings);
    *now += std::chrono::milliseconds(1);

    QVERIFY(first < mint<RecordId>(surroundings));
    QCOMPARE(toText(first).substr(14, 1), std::string("7"));
}

void BaseTest::oneKeyMakesOneId()
{
    QVERIFY(keyedId("school", "990137") == keyedId("school", "990137"));
    QVERIFY(keyedId("school", "990137") != keyedId("person", "990137"));
    QCOMPARE(toText(keyedId("school", "990137")).substr(14, 1), std::string("8"));
}

void BaseTest::anIdHasOneSpelling_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("as written") << QByteArray("0192f0c1-7a00-7abc-8def-0123456789ab") << true;
    QTest::newRow("capitals") << QByteArray("0192F0C1-7a00-7abc-8def-0123456789ab") << false;
    QTest::newRow("no dashes") << QByteArray("0192f0c17a007abc8def0123456789ab") << false;
    QTest::newRow("cut") << QByteArray("0192f0c1-7a00-7abc-8def-0123456789a") << false;
    QTest::newRow("no hex") << QByteArray("0192f0c1-7a00-7abc-8def-0123456789ax") << false;
}

void BaseTest::anIdHasOneSpelling()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, good);
    const auto id = parseId<RecordId>(text.toStdString());
    QCOMPARE(id.has_value(), good);
    if (id)
        QCOMPARE(toText(*id), text.toStdString());
}

void BaseTest::instantsReadBackAsTheyWereWritten_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::newRow("1970") << qint64{0};
    QTest::newRow("before") << qint64{-1};
    QTest::newRow("a visit") << qint64{1'794'302'400'123};
    QTest::newRow("a leap day") << qint64{1'709'164'800'000};
}

void BaseTest::instantsReadBackAsTheyWereWritten()
{
    QFETCH(qint64, millis);
    const auto read = parseInstant(toText(fromMillis(millis)));
    QVERIFY(read);
    QCOMPARE(toMillis(*read), std::int64_t{millis});
}

void BaseTest::whatIsNoInstantIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "2026-11-10", "2026-02-30T09:00:00Z", "2026-11-10T24:00:00Z",
                             "2026-11-10 09:00:00Z", "2026-11-10T09:00:00", "2026-11-1aT09:00:00Z"})
        QTest::newRow(text) << QByteArray(text);
}

void BaseTest::whatIsNoInstantIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseInstant(text.toStdString()));
}

void BaseTest::daysKnowTheCalendar()
{
    QVERIFY(isDay("2024-02-29"));
    QVERIFY(!isDay("2026-02-29"));
    QVERIFY(!isDay("2026-11-10T09:00:00Z"));
}

void BaseTest::hexAndBase64ReadBackAndRefuseTheRest()
{
    const Bytes bytes{0, 1, 254, 255};
    QCOMPARE(toHex(bytes), std::string("0001feff"));
    QVERIFY(*fromHex("0001feff") == bytes);
    QVERIFY(*fromBase64(toBase64(bytes)) == bytes);
    QVERIFY(!fromHex("0g"));
    QVERIFY(!fromHex("0"));
    QVERIFY(!fromBase64("a=b"));
    QVERIFY(!fixedFromBase64<16>(toBase64(bytes)));
}

void BaseTest::blake2bIsTheOneOfTheStandard()
{
    // BLAKE2b-256 of the empty text, as every implementation of RFC 7693 gives it.
    QCOMPARE(toHex(blake2b(std::string_view())),
             std::string("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
}

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
