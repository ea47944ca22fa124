#include <QTest>

#include "shared/history/chain.h"
#include "shared/store/body.h"

using namespace cairn;

/// What a row keeps of a revision gives the whole revision again, to the hash.
class BodyTest : public QObject {
    Q_OBJECT

private slots:
    void aRevisionComesBackWhole();
    void aBodyInFullIsRead();
    void aCommitmentToWhatWasErasedIsKept();
    void packedIsSmall();
    void nonsenseIsAFault_data();
    void nonsenseIsAFault();
};

namespace {

Revision sample()
{
    Revision revision;
    revision.id.device.bytes.fill(7);
    revision.id.incarnation.bytes.fill(9);
    revision.actFirst = 1;
    revision.record.bytes.fill(3);
    revision.author.bytes.fill(5);
    revision.type = "observation";
    revision.scope = "visit:03030303-0303-0303-0303-030303030303";
    revision.clocks = {1'788'000'000'000, 12'345, 1'788'000'000'000};
    revision.unknown.emplace("later", Map{{"a", List{1, "two", Value()}}});
    revision.units["kind"].content = Map{{"is", "learning_walk"}};
    revision.units["seen"].content =
        Map{{"splices", List{List{0, 0, "Nine of fourteen pupils said why – “because”."}}}};
    Tail tail;
    seal(revision, tail, Salt{4, 2});
    return revision;
}

BodyPlace placeOf(const Revision &revision)
{
    return {revision.id, revision.record, revision.type, revision.scope};
}

} // namespace

void BodyTest::aRevisionComesBackWhole()
{
    const Revision revision = sample();
    const auto back = revisionFromBody(packedBody(revision), placeOf(revision));
    QVERIFY(back);
    QVERIFY(*back == revision);
    QVERIFY(hashOf(*back) == hashOf(revision));
}

void BodyTest::aBodyInFullIsRead()
{
    const Revision revision = sample();
    const auto back = revisionFromBody(canonical(toValue(revision)), placeOf(revision));
    QVERIFY(back);
    QVERIFY(*back == revision);
}

void BodyTest::aCommitmentToWhatWasErasedIsKept()
{
    Revision revision = sample();
    revision.units["seen"].content = Map{{"erased", true}};
    QVERIFY(!isIntact(revision));
    const auto back = revisionFromBody(packedBody(revision), placeOf(revision));
    QVERIFY(back);
    QVERIFY(*back == revision);
}

void BodyTest::packedIsSmall()
{
    const Revision revision = sample();
    QVERIFY(packedBody(revision).size() * 2 < canonical(toValue(revision)).size());
}

void BodyTest::nonsenseIsAFault_data()
{
    QTest::addColumn<QByteArray>("body");
    const std::string packed = packedBody(sample());
    const auto bytes = QByteArray::fromStdString(packed);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"act\":");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("packed otherwise") << QByteArray("\x02" + bytes.mid(1));
    QTest::newRow("no packing") << QByteArray("\x01 but no zstd");
    QTest::newRow("cut") << bytes.left(bytes.size() - 3);
}

void BodyTest::nonsenseIsAFault()
{
    QFETCH(QByteArray, body);
    const auto read = revisionFromBody(body.toStdString(), placeOf(sample()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, FaultCode::StorageBroken);
}

QTEST_GUILESS_MAIN(BodyTest)
#include "tst_body.moc"
