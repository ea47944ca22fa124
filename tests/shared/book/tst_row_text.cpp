#include <QTest>

#include "shared/book/row_text.h"
#include "shared/book/unit_value.h"
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

using Units = std::map<std::string, UnitView, std::less<>>;

RevisionId revision(std::uint64_t sequence)
{
    return {DeviceId{{1}}, Incarnation{{2}}, sequence};
}

Head head(std::uint64_t sequence, Value value)
{
    return {revision(sequence), PersonId{{3}}, 1'000, std::move(value)};
}

Units twoHeads()
{
    Units units;
    units["grade"] = {.standing = Standing::Contested, .heads = {head(1, 1), head(2, 2)}};
    units["note"] = {.value = "words", .heads = {head(1, "words")}};
    return units;
}

constexpr const char *kInFull =
    R"({"grade":{"heads":[{"at":"t","author":"p","revision":"r1","value":1}],"value":1,)"
    R"("view":"settled"}})";

Units everything()
{
    Units units = twoHeads();
    UnitView &note = units["note"];
    note.standing = Standing::Unread;
    note.passages = {{0, 5, {{revision(1), PersonId{{3}}, "wor\"ds"}}}};
    note.merged = {{revision(2), PersonId{{3}}, 1, 2, 3}};
    units["grade"].losses = {{revision(1), PersonId{{3}}, 1, revision(2), PersonId{{4}}}};
    return units;
}

} // namespace

void RowTextTest::headsComeBack_data()
{
    QTest::addColumn<Units>("units");
    QTest::newRow("none") << Units();
    QTest::newRow("two that differ") << twoHeads();
    QTest::newRow("all that a unit may have") << everything();
    QTest::newRow("a set") << Units{
        {"people",
         {.standing = Standing::Unread, .value = List{"a", "b"}, .heads = {head(1, List{"a"})}}}};
    QTest::newRow("a default") << Units{{"state", {.value = "started"}}};
    QTest::newRow("several") << Units{{"a", {.value = true, .heads = {head(9, true)}}},
                                      {"b", {.value = "x", .heads = {head(8, "x")}}}};
}

void RowTextTest::headsComeBack()
{
    QFETCH(Units, units);
    const std::string text = rowTextOf(units);
    QCOMPARE(canonical(*parseJson(text)), text); // sorted, and in the shortest escapes
    const auto back = unitsFromRow(text);
    QVERIFY(back);
    QCOMPARE(back->size(), units.size());
    for (const auto &[name, unit] : units) {
        const auto read = unitViewFrom(back->at(name));
        QVERIFY(read);
        QVERIFY2(*read == unit, name.c_str());
    }
}

void RowTextTest::whoWroteWhatStandsOnce()
{
    const std::string text = rowTextOf(twoHeads());
    const std::string first = toText(revision(1));
    QVERIFY(text.find(first) != std::string::npos);
    QCOMPARE(text.find(first), text.rfind(first));
    QCOMPARE(text.find("words"), text.rfind("words"));
}

void RowTextTest::whatNobodyWroteIsLeftOut()
{
    const Units units{{"areas", {.value = List()}}, {"date", {}}};
    QCOMPARE(rowTextOf(units), std::string(R"({"":[]})"));
}

void RowTextTest::aRowInFullIsRead()
{
    const auto read = unitsFromRow(kInFull);
    QVERIFY(read);
    QVERIFY(*read == mapOf(kInFull));
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
