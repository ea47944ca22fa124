#include <QTest>

#include "shared/schema/json.h"
#include "shared/schema/schema.h"

using namespace cairn;

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void theBuiltInDocumentsRead();
    void theUnitsOfTheFirstLoopAreThere();
    void fieldNumbersAreTheirOwn();
    void aNewFieldNeedsNoCode();
    void aDocumentThatCannotBeReadIsNamed_data();
    void aDocumentThatCannotBeReadIsNamed();
    void movesLeadOverSeveralStates();
    void theGateTakesWhatCanonicalWrites();
    void theGateStopsAtEachLimit_data();
    void theGateStopsAtEachLimit();
};

void SchemaTest::theBuiltInDocumentsRead()
{
    const auto schema = readSchema(builtInDocuments());
    QVERIFY2(schema, schema ? "" : schema.error().cause.c_str());
    QCOMPARE(schema->vocabulary("casl-areas")->terms.size(), 13U);
    QCOMPARE(schema->vocabulary("casl-judgement-1")->terms.size(), 4U);
}

void SchemaTest::theUnitsOfTheFirstLoopAreThere()
{
    const auto policy = [](const char *type, const char *unit) {
        return builtInSchema().type(type)->unit(unit)->policy;
    };
    QCOMPARE(policy("school", "register"), Policy::Server);
    QCOMPARE(policy("school", "local"), Policy::Fact);
    QCOMPARE(policy("visit", "date"), Policy::Decide);
    QCOMPARE(policy("visit", "people"), Policy::Set);
    QCOMPARE(policy("observation", "seen"), Policy::Prose);
    QCOMPARE(policy("judgement", "position"), Policy::Decide);
    QCOMPARE(policy("need", "state"), Policy::State);
    QVERIFY(builtInSchema().type("observation")->unit("kind")->authorOnly);
}

void SchemaTest::fieldNumbersAreTheirOwn()
{
    for (const auto &[name, type] : builtInSchema().types)
        for (const Unit &unit : type.units)
            for (std::size_t i = 1; i < unit.fields.size(); ++i)
                QVERIFY2(unit.fields[i - 1].number < unit.fields[i].number, name.c_str());
}

void SchemaTest::aNewFieldNeedsNoCode()
{
    const SchemaDocument document{"types/walk.json",
                                  R"({"type":"walk","scope":"county","units":{"weather":
        {"policy":"fact","fields":{"wind":{"number":1,"whole":true},
        "sky":{"number":2,"text":40}}}}})"};
    const auto schema = readSchema({&document, 1});
    QVERIFY(schema);
    QCOMPARE(schema->type("walk")->unit("weather")->field("sky")->type.limit, 40);
}

void SchemaTest::aDocumentThatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no policy") << QByteArray(
        R"({"type":"t","scope":"county","units":{"u":{"of":{"text":1}}}})");
    QTest::newRow("no kind") << QByteArray(
        R"({"type":"t","scope":"county","units":{"u":{"policy":"fact"}}})");
    QTest::newRow("number twice") << QByteArray(
        R"({"type":"t","scope":"county","units":{"u":{"policy":"fact","fields":
           {"a":{"number":1,"text":1},"b":{"number":1,"text":1}}}}})");
    QTest::newRow("unknown vocabulary") << QByteArray(
        R"({"type":"t","scope":"county","units":
           {"u":{"policy":"fact","of":{"choice":"nowhere"}}}})");
    QTest::newRow("no start") << QByteArray(
        R"({"type":"t","scope":"county","units":
           {"u":{"policy":"state","of":{"text":9},"moves":{}}}})");
    QTest::newRow("no scope") << QByteArray(R"({"type":"t","units":{}})");
}

void SchemaTest::aDocumentThatCannotBeReadIsNamed()
{
    QFETCH(QByteArray, text);
    const std::string content = text.toStdString();
    const SchemaDocument document{"types/t.json", content};
    const auto schema = readSchema({&document, 1});
    QVERIFY(!schema);
    QCOMPARE(schema.error().code, FaultCode::Malformed);
}

void SchemaTest::movesLeadOverSeveralStates()
{
    const Moves &moves = builtInSchema().type("visit")->unit("state")->moves;
    QVERIFY(moves.leads("proposed", "finalised"));
    QVERIFY(!moves.leads("finalised", "proposed"));
    QVERIFY(!moves.direct("proposed", "finalised"));
    QVERIFY(moves.leads("agreed", "agreed")); // by way of postponed
}

void SchemaTest::theGateTakesWhatCanonicalWrites()
{
    const Value value(Map{{"text", "Siân\n\"x\"\x02"}, {"list", List{1, -2, true, Value()}}});
    const auto read = parseJson(canonical(value));
    QVERIFY(read);
    QVERIFY(*read == value);
}

void SchemaTest::theGateStopsAtEachLimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("depth") << QByteArray(200'000, '[');
    QTest::newRow("depth of objects") << QByteArray(R"({"a":)").repeated(17);
    QTest::newRow("values") << "[" + QByteArray("1,").repeated(60'000) + "1]";
    QTest::newRow("key") << "{\"" + QByteArray(129, 'k') + "\":1}";
    QTest::newRow("text") << "\"" + QByteArray(262'145, 't') + "\"";
    QTest::newRow("key twice") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("fraction") << QByteArray("1.5");
    QTest::newRow("too large") << QByteArray("9223372036854775808");
    QTest::newRow("not UTF-8") << QByteArray("\"\xff\"");
    QTest::newRow("half a pair") << QByteArray(R"("\ud800")");
    QTest::newRow("two values") << QByteArray("1 2");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not a number") << QByteArray("NaN");
}

void SchemaTest::theGateStopsAtEachLimit()
{
    QFETCH(QByteArray, text);
    const auto read = parseJson(std::string_view(text.constData(), std::size_t(text.size())));
    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::Malformed);
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
