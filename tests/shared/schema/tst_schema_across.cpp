#include <QTest>

#include "shared/schema/schema.h"

#include <algorithm>

using namespace cairn;

/// What the documents of a schema say of each other, and what is wrong when they do not agree.
class SchemaAcrossTest : public QObject {
    Q_OBJECT

private slots:
    void aDocumentThatDoesNotAgreeSaysWhere_data();
    void aDocumentThatDoesNotAgreeSaysWhere();
    void whatAFormNeedsIsRead();
    void requirementsStandWithTheState();
    void crosswalksReadBothWays();
    void aNodeSaysWhereItIsRecorded();
    void twoOfOneNameAreNotTaken();
};

namespace {

const std::vector<SchemaDocument> kSmall{
    {"vocabularies/states.json",
     R"({"name":"states","terms":[{"code":"draft","label":"Draft"},
         {"code":"done","label":"Done"}]})"},
    {"vocabularies/roles.json", R"({"name":"roles","terms":[{"code":"head","label":"Head"}]})"},
    {"vocabularies/settlers.json",
     R"({"name":"settlers","terms":[{"code":"owner","label":"Owner"}]})"},
    {"vocabularies/relations.json",
     R"({"name":"crosswalk-relations","terms":[{"code":"process_for","label":"How"}]})"},
    {"frameworks/guidance.json",
     R"({"name":"guidance","label":"Guidance","version":3,"source":"S2","terms":[
         {"code":"impact","label":"Impact","recorded_in":"plan.impact"}]})"},
    {"frameworks/framework.json",
     R"({"name":"framework","terms":[{"code":"m7","label":"Deliver","kind":"module"},
         {"code":"m7a","label":"Measure","parent":"m7","inferred":true}]})"},
    {"crosswalks/both.json",
     R"({"crosswalk":"both","from":"framework","to":"guidance","links":[
         {"from":"m7a","to":"impact","relation":"process_for","note":"Here."}]})"},
    {"types/plan.json",
     R"({"type":"plan","plural":"Plans","help":"What is to change.","scope":"county",
         "groups":[{"name":"all","label":"All","units":["impact","size","state"]}],
         "units":{
         "impact":{"policy":"prose","of":{"text":9},"help":"For whom?","label":"Impact",
            "written_by":["head"],"locked_in":["done"],
            "required_when":[{"moving_to":["done"],"or_else":["size.none"]}]},
         "size":{"policy":"decide","settled_by":"owner","fields":{
            "n":{"number":1,"whole":true,"cohort":true,
              "required_when":[{"moving_to":["done"],"where":"size.kind","is":["figure"]}]},
            "kind":{"number":2,"text":9},"none":{"number":3,"text":9,"personal":true}}},
         "state":{"policy":"state","initial":"draft","of":{"choice":"states"},
            "moves":{"draft":["done"],"done":[]}}}})"}};

Result<Schema> withInstead(std::string_view before, std::string_view after)
{
    std::vector<std::string> texts;
    for (const SchemaDocument &document : kSmall)
        texts.emplace_back(document.text);
    for (std::string &text : texts)
        if (const auto at = text.find(before); at != std::string::npos)
            text.replace(at, before.size(), after);
    std::vector<SchemaDocument> documents;
    for (std::size_t i = 0; i < texts.size(); ++i)
        documents.push_back({kSmall[i].name, texts[i]});
    return readSchema(documents);
}

Schema small()
{
    return *readSchema(kSmall);
}

} // namespace

void SchemaAcrossTest::aDocumentThatDoesNotAgreeSaysWhere_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("cause");
    const auto row = [](const char *name, const char *before, const char *after,
                        const char *cause) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(cause);
    };
    row("code twice", R"("code":"m7a")", R"("code":"m7")", "the code m7 is given twice");
    row("no label", R"("label":"Deliver")", R"("label":"")", "no code or no label");
    row("no parent", R"("parent":"m7")", R"("parent":"m9")", "stands under m9");
    row("no day", R"("kind":"module")", R"("valid_from":"2026")", "days of m7");
    row("link to nothing", R"("to":"impact")", R"("to":"import")", "guidance has no node import");
    row("link from nothing", R"("from":"m7a")", R"("from":"m8")", "framework has no node m8");
    row("no relation", R"("relation":"process_for")", R"("relation":"x")", "relation x");
    row("no framework", R"("to":"guidance")", R"("to":"gone")", "unknown framework gone");
    row("recorded nowhere", "plan.impact", "plan.impart", "unknown plan.impart");
    row("unknown role", R"(["head"])", R"(["cook"])", "unknown role cook");
    row("unknown settler", R"("settled_by":"owner")", R"("settled_by":"x")", "unknown x");
    row("locked in nothing", R"("locked_in":["done"])", R"("locked_in":["x"])", "state x");
    row("required nowhere", R"("moving_to":["done"],"or_else")", R"("moving_to":[],"or_else")",
        "moving nowhere");
    row("required in nothing", R"("moving_to":["done"],"or_else")",
        R"("moving_to":["x"],"or_else")", "unknown state x");
    row("or else nothing", R"(["size.none"])", R"(["size.x"])", "unknown size.x");
    row("where without is", R"(,"is":["figure"])", "", "only one of where and is");
    row("group of nothing", R"("units":["impact",)", R"("units":["x","impact",)", "unit x");
    row("in two groups", R"("units":["impact",)", R"("units":["impact","impact",)", "two groups");
    row("in no group", R"("units":["impact",)", R"("units":[)", "in no group");
    row("moves to nothing", R"("draft":["done"])", R"("draft":["gone"])", "moves to gone");
    row("state without label", R"({"code":"done","label":"Done"})",
        R"({"code":"dome","label":"Done"})", "the state done has no label");
    row("sensitivity", R"("plural":"Plans")", R"("sensitivity":"C9")", "sensitivity C9");
    row("retention", R"("plural":"Plans")", R"("retention":"K99")", "class K99");
    row("title", R"("plural":"Plans")", R"("title":"name")", "unknown name");
    row("decides by nothing", R"("settled_by":"owner")", R"("deciding":["x"])", "decides by x");
}

void SchemaAcrossTest::aDocumentThatDoesNotAgreeSaysWhere()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, cause);
    const auto schema = withInstead(before.toStdString(), after.toStdString());
    QVERIFY(!schema);
    QVERIFY2(schema.error().cause.find(cause.toStdString()) != std::string::npos,
             schema.error().cause.c_str());
}

void SchemaAcrossTest::whatAFormNeedsIsRead()
{
    const Schema schema = small();
    const RecordType &plan = *schema.type("plan");
    QCOMPARE(plan.plural, std::string("Plans"));
    QCOMPARE(plan.help, std::string("What is to change."));
    QCOMPARE(plan.groups.size(), 1U);
    QCOMPARE(plan.groups[0].units.size(), 3U);
    QCOMPARE(plan.unit("impact")->help, std::string("For whom?"));
    QCOMPARE(plan.unit("impact")->writtenBy, std::vector<std::string>{"head"});
    QCOMPARE(plan.unit("impact")->lockedIn, std::vector<std::string>{"done"});
    QCOMPARE(plan.unit("size")->settledBy, std::string("owner"));
    QVERIFY(plan.unit("size")->field("n")->cohort);
    QVERIFY(plan.unit("size")->field("none")->personal);
    QVERIFY(schema.vocabulary("guidance")->isFramework);
    QVERIFY(!schema.vocabulary("states")->isFramework);
    QCOMPARE(schema.vocabulary("guidance")->version, 3);
    QCOMPARE(schema.vocabulary("framework")->term("m7a")->parent, std::string("m7"));
    QVERIFY(schema.vocabulary("framework")->term("m7a")->inferred);
}

void SchemaAcrossTest::requirementsStandWithTheState()
{
    const Schema schema = small();
    const auto &requirements = schema.type("plan")->stateUnit()->moves.requirements;
    QCOMPARE(requirements.size(), 2U);
    QCOMPARE(requirements[0].path, std::string("impact"));
    QCOMPARE(requirements[0].orElse, std::vector<std::string>{"size.none"});
    QCOMPARE(requirements[1].path, std::string("size.n"));
    QCOMPARE(requirements[1].where, std::string("size.kind"));
    QVERIFY(!withInstead(R"("policy":"state","initial":"draft")", R"("policy":"fact")"));
}

void SchemaAcrossTest::crosswalksReadBothWays()
{
    const Schema schema = small();
    const auto there = schema.crossings("framework", "m7a");
    QCOMPARE(there.size(), 1U);
    QVERIFY(there[0] == (Crossing{"guidance", "impact", "process_for", "Here.", true}));
    const auto back = schema.crossings("guidance", "impact");
    QCOMPARE(back.size(), 1U);
    QVERIFY(back[0] == (Crossing{"framework", "m7a", "process_for", "Here.", false}));
    QVERIFY(schema.crossings("framework", "impact").empty());
}

void SchemaAcrossTest::aNodeSaysWhereItIsRecorded()
{
    const auto nodes = small().nodesRecordedIn("plan.impact");
    QCOMPARE(nodes.size(), 1U);
    QCOMPARE(nodes[0].first, std::string("guidance"));
    QCOMPARE(nodes[0].second, std::string("impact"));
    QVERIFY(small().nodesRecordedIn("").empty());
}

void SchemaAcrossTest::twoOfOneNameAreNotTaken()
{
    std::vector<SchemaDocument> documents = kSmall;
    documents.push_back(kSmall.front());
    const auto schema = readSchema(documents);
    QVERIFY(!schema);
    QVERIFY(schema.error().cause.find("another 'states'") != std::string::npos);
}

QTEST_GUILESS_MAIN(SchemaAcrossTest)
#include "tst_schema_across.moc"
