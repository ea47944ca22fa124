#include <QFile>
#include <QTest>

#include "shared/schema/schema.h"

#include <algorithm>

using namespace cairn;

/// The record types, vocabularies and frameworks that Cairn ships.
class TypesTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasReleasedStays();
    void everyTypeIsReadyForAForm_data();
    void everyTypeIsReadyForAForm();
    void everyStateIsReached();
    void aRoutingStubHasNoRoomForWords();
    void theFourTriggersOfTheSeedAreThere();
    void theSchoolsVoiceIsTheSchools();
    void onlyTheServerPublishes();
    void frameworksAreWhole();
    void guidanceAndFrameworkReadBothWays();
    void nodesLeadToUnits();
    void noScaleIsCarriedIntoAnother();
};

namespace {

const RecordType &typeOf(const char *name)
{
    const RecordType *type = builtInSchema().type(name);
    return *type;
}

bool stands(const QStringList &line)
{
    const auto text = [&](qsizetype at) { return line.at(at).toStdString(); };
    const Schema &schema = builtInSchema();
    if (line.first() == u"term")
        return schema.vocabulary(text(1)) && schema.vocabulary(text(1))->term(text(2));
    const RecordType *type = schema.type(text(1));
    if (!type)
        return false;
    if (line.first() == u"move")
        return type->stateUnit() && type->stateUnit()->moves.direct(text(2), text(3));
    const Unit *unit = type->unit(text(2));
    if (line.first() == u"field")
        return unit && unit->field(text(3)) && unit->field(text(3))->number == line.at(4).toInt();
    static const QStringList kPolicies{"fixed", "fact",   "set",   "append",
                                       "prose", "decide", "state", "server"};
    return unit && kPolicies.at(static_cast<int>(unit->policy)) == line.at(3);
}

} // namespace

void TypesTest::whatWasReleasedStays()
{
    QFile released(QStringLiteral(CAIRN_RELEASED));
    QVERIFY(released.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!released.atEnd()) {
        const QString line = QString::fromUtf8(released.readLine()).trimmed();
        ++lines;
        QVERIFY2(stands(line.split(u' ')), qPrintable(line));
    }
    QVERIFY(lines > 200);
}

void TypesTest::everyTypeIsReadyForAForm_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"self_evaluation",
                             "programme",
                             "trigger",
                             "visit",
                             "observation",
                             "evidence",
                             "judgement",
                             "moderation",
                             "visit_note",
                             "published_note",
                             "note_reply",
                             "published_judgement",
                             "need",
                             "action_plan",
                             "objective",
                             "measure",
                             "action",
                             "support",
                             "review",
                             "interest",
                             "routing",
                             "segment",
                             "intelligence",
                             "school"})
        QTest::newRow(name) << QByteArray(name);
}

void TypesTest::everyTypeIsReadyForAForm()
{
    QFETCH(QByteArray, name);
    QVERIFY(builtInSchema().type(name.toStdString()));
    const RecordType &type = typeOf(name.constData());
    QVERIFY(!type.label.empty() && !type.plural.empty() && !type.help.empty());
    QVERIFY(!type.sensitivity.empty() && !type.retention.empty());
    QVERIFY(!type.groups.empty());
    for (const Unit &unit : type.units) {
        QVERIFY2(unit.label != unit.name, unit.name.c_str());
        if (unit.policy == Policy::Decide)
            QVERIFY2(!unit.settledBy.empty(), unit.name.c_str());
        for (const Field &field : unit.fields)
            QVERIFY2(field.label != field.name, (unit.name + '.' + field.name).c_str());
    }
}

void TypesTest::everyStateIsReached()
{
    for (const auto &[name, type] : builtInSchema().types)
        if (const Unit *state = type.stateUnit())
            for (const auto &[code, targets] : state->moves.to)
                QVERIFY2(code == state->moves.initial
                             || state->moves.leads(state->moves.initial, code),
                         (name + ' ' + code).c_str());
}

void TypesTest::aRoutingStubHasNoRoomForWords()
{
    const auto free = [](const FieldType &type) {
        return type.kind == FieldKind::Text || type.kind == FieldKind::File;
    };
    for (const Unit &unit : typeOf("routing").units) {
        QVERIFY2(unit.policy == Policy::Fixed || unit.policy == Policy::Append
                     || unit.policy == Policy::State,
                 unit.name.c_str());
        QVERIFY2(!unit.isSingle() || !free(unit.single), unit.name.c_str());
        for (const Field &field : unit.fields)
            QVERIFY2(!free(field.type), field.name.c_str());
    }
    // A scope of its own for each author: who tells nobody else sees, not even that.
    QCOMPARE(typeOf("routing").scope.kind, ScopeRule::Kind::Key);
    QCOMPARE(typeOf("routing").scope.path, std::string("about.by"));
}

void TypesTest::theFourTriggersOfTheSeedAreThere()
{
    const Vocabulary &kinds = *builtInSchema().vocabulary("trigger-kinds");
    for (const char *kind : {"proactive", "crisis_leadership", "data_concern", "ofsted_category"})
        QVERIFY2(kinds.term(kind), kind);
    const auto &requirements = typeOf("trigger").stateUnit()->moves.requirements;
    for (const char *kind : {"crisis_leadership", "data_concern", "ofsted_category"})
        QVERIFY2(std::ranges::any_of(requirements,
                                     [&](const Requirement &one) {
                                         return one.where == "kind"
                                             && one.is == std::vector<std::string>{kind};
                                     }),
                 kind);
}

void TypesTest::theSchoolsVoiceIsTheSchools()
{
    const std::vector<std::string> ours{"head", "chair"};
    for (const char *unit : {"answer", "words", "factual_points", "moderation_asked"})
        QCOMPARE(typeOf("note_reply").unit(unit)->writtenBy, ours);
    for (const char *unit : {"position", "statement", "evidence", "groups", "help_wanted", "as_at"})
        QCOMPARE(typeOf("self_evaluation").unit(unit)->writtenBy, ours);
    QCOMPARE(typeOf("published_judgement").unit("response")->writtenBy, ours);
    QCOMPARE(typeOf("programme").unit("school_words")->writtenBy, ours);
    QCOMPARE(typeOf("need").unit("school_words")->writtenBy, ours);
}

void TypesTest::onlyTheServerPublishes()
{
    QCOMPARE(typeOf("published_note").unit("content")->policy, Policy::Server);
    QCOMPARE(typeOf("published_judgement").unit("content")->policy, Policy::Server);
    QCOMPARE(typeOf("published_note").scope.kind, ScopeRule::Kind::SameAs);
    QCOMPARE(typeOf("visit_note").scope.kind, ScopeRule::Kind::Within);
}

void TypesTest::frameworksAreWhole()
{
    const auto count = [](const char *framework, std::string_view kind) {
        const auto &terms = builtInSchema().vocabulary(framework)->terms;
        return std::ranges::count(terms, kind, &Term::kind);
    };
    QCOMPARE(builtInSchema().vocabulary("casl-principles-1")->terms.size(), 27U);
    QCOMPARE(count("casl-principles-1", "capacity"), 3);
    QCOMPARE(count("casl-principles-1", "aim"), 3);
    QCOMPARE(count("casl-principles-1", "protocol"), 4);
    QCOMPARE(count("tda-sipf-2007", "module"), 8);
    QCOMPARE(count("ecm-2004", "outcome"), 5);
    QCOMPARE(count("ecm-2004", "card"), 30);
    QCOMPARE(count("ofsted-eif-2019", "area"), 7);
    QCOMPARE(count("ofsted-sept-2024", "area"), 6);
    QCOMPARE(count("ofsted-2025-report-card", "area"), 9);
    QVERIFY(builtInSchema().vocabulary("tda-sipf-2007")->term("m5")->inferred);
    QVERIFY(!builtInSchema().vocabulary("tda-sipf-2007")->term("m1")->inferred);
}

void TypesTest::guidanceAndFrameworkReadBothWays()
{
    const Schema &schema = builtInSchema();
    // From a field of the plan: how to do this.
    const auto nodes = schema.nodesRecordedIn("measure.readings");
    QCOMPARE(nodes.size(), 1U);
    const auto [guidance, node] = nodes.front();
    const auto tools = schema.crossings(guidance, node);
    const Crossing sheet{"tda-tools", "measure_sheet", "process_for", "", false};
    QVERIFY(std::ranges::find(tools, sheet) != tools.end());
    // From the tool: where this is recorded.
    const auto recorded = schema.crossings("tda-tools", "measure_sheet");
    const Crossing back{guidance, node, "process_for", "", true};
    QVERIFY(std::ranges::find(recorded, back) != recorded.end());
    // Nothing of the guidance stands alone.
    for (const Term &term : schema.vocabulary(guidance)->terms)
        QVERIFY2(!schema.crossings(guidance, term.code).empty(), term.code.c_str());
}

void TypesTest::nodesLeadToUnits()
{
    const Schema &schema = builtInSchema();
    for (const auto &[name, vocabulary] : schema.vocabularies)
        for (const Term &term : vocabulary.terms)
            if (!term.recordedIn.empty())
                QVERIFY2(schema.type(term.recordedIn.substr(0, term.recordedIn.find('.'))),
                         term.recordedIn.c_str());
}

void TypesTest::noScaleIsCarriedIntoAnother()
{
    for (const auto &[name, crosswalk] : builtInSchema().crosswalks)
        for (const std::string &end : {crosswalk.from, crosswalk.to})
            QVERIFY2(builtInSchema().vocabulary(end)->isFramework, name.c_str());
}

QTEST_GUILESS_MAIN(TypesTest)
#include "tst_types.moc"
