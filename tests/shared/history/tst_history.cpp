#include <QTest>

#include "shared/history/chain.h"
#include "shared/history/graph.h"
#include "shared/schema/json.h"

using namespace cairn;

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void aRevisionReadsBackFromItsOwnText();
    void itsTextIsItsCanonicalValue();
    void itsHashIsTheSameOnEveryBuild();
    void wordsCanGoWithoutBreakingTheChain();
    void anythingChangedShows();
    void unknownMembersPassThroughAndCount();
    void aMalformedRevisionIsRefused_data();
    void aMalformedRevisionIsRefused();
    void aRevisionIdHasOneSpelling();
    void headsAreWhatNobodyHasBuiltOn();
    void orderPutsParentsFirstWhateverCameFirst();
};

namespace {

Revision sample()
{
    Revision revision;
    revision.id.device.bytes.fill(1);
    revision.id.incarnation.bytes.fill(2);
    revision.record.bytes.fill(3);
    revision.author.bytes.fill(4);
    revision.type = "observation";
    revision.scope = "visit:x";
    revision.clocks = {1'794'302'400'000, 5, 6};
    revision.actFirst = 1;
    revision.units["seen"] = {{}, Map{{"whole", "Nine of fourteen matched."}}};
    Tail tail;
    Salt salt{};
    salt.fill(9);
    seal(revision, tail, salt);
    return revision;
}

RevisionId id(std::uint64_t sequence)
{
    RevisionId made;
    made.sequence = sequence;
    return made;
}

} // namespace

void HistoryTest::aRevisionReadsBackFromItsOwnText()
{
    const auto value = parseJson(canonical(toValue(sample())));
    QVERIFY(value);
    const auto read = revisionFrom(*value);
    QVERIFY(read);
    QVERIFY(*read == sample());
}

void HistoryTest::itsTextIsItsCanonicalValue()
{
    Revision revision = sample();
    revision.type = "a \"quoted\"\ttype";
    revision.was = EarlierName{revision.id, Hash{8, 9}};
    revision.units["about"] = {{revision.id, revision.id}, Map{{"is", List{1, true, Value()}}}};
    for (const bool hasUnknown : {false, true}) {
        if (hasUnknown)
            revision.unknown.emplace("later", "words");
        QCOMPARE(textOf(revision), canonical(toValue(revision)));
        QVERIFY(hashOf(revision) == blake2b(canonical(skeletonOf(revision))));
        Map body = *toValue(revision).map();
        for (const char *name : {"id", "record", "type", "scope"})
            body.erase(name);
        QCOMPARE(bodyTextOf(revision), canonical(body)); // what it was committed to has changed
        revision.commitment = commitmentOf(revision);
        body.erase("commitment");
        QCOMPARE(bodyTextOf(revision), canonical(body));
        revision.units["about"].content = "other";
    }
}

void HistoryTest::itsHashIsTheSameOnEveryBuild()
{
    // A golden vector: a build that gives another hash would break every chain there is.
    QCOMPARE(toHex(hashOf(sample())),
             std::string("a9db3e802d794108d3920b4e2deb9b28"
                         "e1be9df8ed0644a2d390309176905490"));
}

void HistoryTest::wordsCanGoWithoutBreakingTheChain()
{
    Revision erased = sample();
    erased.units["seen"].content = Map{};
    QVERIFY(hashOf(erased) == hashOf(sample()));
    QVERIFY(!isIntact(erased));
}

void HistoryTest::anythingChangedShows()
{
    const Hash before = hashOf(sample());
    for (const auto &change : std::vector<std::function<void(Revision &)>>{
             [](Revision &r) { r.author.bytes[0] = 0; }, [](Revision &r) { r.scope = "county"; },
             [](Revision &r) { r.clocks.wallMillis = 0; },
             [](Revision &r) { r.units["seen"].parents = {id(7)}; },
             [](Revision &r) { r.commitment[0] ^= 1; }, [](Revision &r) { r.previous[0] ^= 1; }}) {
        Revision changed = sample();
        change(changed);
        QVERIFY(hashOf(changed) != before);
    }
}

void HistoryTest::unknownMembersPassThroughAndCount()
{
    Value value = toValue(sample());
    value.map()->emplace("frontier", List{"later"});
    const auto read = revisionFrom(value);
    QVERIFY(read);
    QVERIFY(toValue(*read) == value);
    QVERIFY(hashOf(*read) != hashOf(sample()));
}

void HistoryTest::aMalformedRevisionIsRefused_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no id") << QByteArray("id") << QByteArray("null");
    QTest::newRow("author") << QByteArray("author") << QByteArray("\"me\"");
    QTest::newRow("clocks") << QByteArray("clocks") << QByteArray("[1,2]");
    QTest::newRow("act of nothing") << QByteArray("act") << QByteArray("[1,0]");
    QTest::newRow("act of others") << QByteArray("act") << QByteArray("[2,1]");
    QTest::newRow("salt") << QByteArray("salt") << QByteArray("\"AA\"");
    QTest::newRow("no units") << QByteArray("units") << QByteArray("{}");
    QTest::newRow("parents") << QByteArray("units") << QByteArray(R"({"seen":["x"]})");
    QTest::newRow("other payload") << QByteArray("payload") << QByteArray(R"({"so_what":{}})");
}

void HistoryTest::aMalformedRevisionIsRefused()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, json);
    Value value = toValue(sample());
    value.map()->insert_or_assign(member.toStdString(), *parseJson(json.toStdString()));
    const auto read = revisionFrom(value);
    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::Malformed);
}

void HistoryTest::aRevisionIdHasOneSpelling()
{
    const RevisionId mine = sample().id;
    const std::string text = toText(mine);
    QVERIFY(*parseRevisionId(text) == mine);
    for (const std::string &other :
         {text + "x", text.substr(1), std::string(), text.substr(0, 50) + "01",
          text.substr(0, 50) + "0", text.substr(0, 50) + "-1"})
        QVERIFY2(!parseRevisionId(other), other.c_str());
}

void HistoryTest::headsAreWhatNobodyHasBuiltOn()
{
    const std::vector<RevisionId> onOne{id(1)};
    const std::vector<RevisionId> onBoth{id(2), id(3)};
    const std::vector<Graph::Node> fork{{id(1), {}}, {id(2), onOne}, {id(3), onOne}};
    QCOMPARE(Graph(fork).heads(), (std::vector<std::size_t>{1, 2}));

    auto joined = fork;
    joined.push_back({id(4), onBoth});
    const Graph graph(joined);
    QCOMPARE(graph.heads(), (std::vector<std::size_t>{3}));
    QVERIFY(graph.buildsOn(3, 0));
    QVERIFY(!graph.buildsOn(1, 2));
    QVERIFY(!graph.buildsOn(1, 1));
}

void HistoryTest::orderPutsParentsFirstWhateverCameFirst()
{
    const std::vector<RevisionId> onOne{id(1)};
    const std::vector<RevisionId> onTwo{id(2)};
    const std::vector<Graph::Node> backwards{{id(3), onTwo}, {id(2), onOne}, {id(1), {}}};
    QCOMPARE(Graph(backwards).order(), (std::vector<std::size_t>{2, 1, 0}));
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
