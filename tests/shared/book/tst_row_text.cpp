#include <QTest>

#include "shared/book/row_text.h"
#include "shared/schema/json.h"

using namespace cairn;

/// What is left out of a row comes back, and rows written in full are read as well.
class RowTextTest : public QObject {
    Q_OBJECT

private slots:
    void headsComeBack_data();
    void headsComeBack();
    void whoWroteWhatStandsOnce();
    void whatNobodyWroteIsLeftOut();
    void aRowInFullIsRead();
    void nonsenseIsAFault_data();
    void nonsenseIsAFault();
};

namespace {

Map mapOf(const char *text)
{
    return *parseJson(text)->map();
}

constexpr const char *kTwoHeads =
    R"({"grade":{"heads":[{"at":"t","author":"p","revision":"r1","value":1},)"
    R"({"at":"t","author":"q","revision":"r2","value":2}],"value":null,"view":"contested"},)"
    R"("note":{"heads":[{"at":"t","author":"p","revision":"r1","value":"words"}],)"
    R"("passages":[7],"value":"words","view":"settled"}})";

} // namespace

void RowTextTest::headsComeBack_data()
{
    QTest::addColumn<QByteArray>("units");
    QTest::newRow("none") << QByteArray("{}");
    QTest::newRow("two that differ") << QByteArray(kTwoHeads);
    QTest::newRow("a set") << QByteArray(
        R"({"people":{"heads":[{"at":"t","author":"p","revision":"r","value":["a"]}],)"
        R"("value":["a","b"],"view":"unread"}})");
    QTest::newRow("a default") << QByteArray(
        R"({"state":{"heads":[],"value":"started","view":"settled"}})");
}

void RowTextTest::headsComeBack()
{
    QFETCH(QByteArray, units);
    const Map whole = mapOf(units.constData());
    const auto back = unitsFromRow(rowTextOf(whole));
    QVERIFY(back);
    QVERIFY2(*back == whole, canonical(*back).c_str());
}

void RowTextTest::whoWroteWhatStandsOnce()
{
    const std::string text = rowTextOf(mapOf(kTwoHeads));
    QCOMPARE(text.find("r1"), text.rfind("r1"));
    QCOMPARE(text.find("words"), text.rfind("words"));
}

void RowTextTest::whatNobodyWroteIsLeftOut()
{
    const auto units = mapOf(R"({"areas":{"heads":[],"value":[],"view":"settled"},)"
                             R"("date":{"heads":[],"value":null,"view":"settled"}})");
    QCOMPARE(rowTextOf(units), std::string(R"({"":[]})"));
}

void RowTextTest::aRowInFullIsRead()
{
    const auto read = unitsFromRow(kTwoHeads);
    QVERIFY(read);
    QVERIFY(*read == mapOf(kTwoHeads));
}

void RowTextTest::nonsenseIsAFault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no unit") << QByteArray(R"({"":[],"note":7})");
    QTest::newRow("a head of nobody") << QByteArray(R"({"":[],"note":{"heads":[0]}})");
    QTest::newRow("half a writer") << QByteArray(R"({"":[["r"]],"note":{"heads":[0]}})");
    QTest::newRow("a word for a head") << QByteArray(R"({"":[],"note":{"heads":["0"]}})");
}

void RowTextTest::nonsenseIsAFault()
{
    QFETCH(QByteArray, text);
    const auto read = unitsFromRow(text.constData());
    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::StorageBroken);
}

QTEST_GUILESS_MAIN(RowTextTest)
#include "tst_row_text.moc"
