#include <QTemporaryDir>
#include <QTest>

#include "server/snapshots/snapshot_shelf.h"

using namespace cairn;

namespace {

SnapshotContent content(const std::string &scope, std::uint64_t upTo, std::size_t bytes)
{
    SnapshotContent made{{{scope, 1}, {}, bytes, upTo}, std::string(bytes, 'x') + scope};
    made.offer.bytes = made.bytes.size();
    made.offer.hash = blake2b(made.bytes);
    return made;
}

} // namespace

class SnapshotShelfTest : public QObject {
    Q_OBJECT

private slots:
    void givesWhatItWasGiven()
    {
        const QTemporaryDir folder;
        const auto shelf = *SnapshotShelf::open(folder.filePath("s").toStdString());
        const SnapshotContent made = content("visit:a", 100, 10);
        QVERIFY(shelf->put(made));
        const std::string name = toHex(made.offer.hash);

        QCOMPARE(shelf->named(name), std::optional(made.offer));
        QCOMPARE(*shelf->read(name, 0, 5), made.bytes.substr(0, 5));
        QCOMPARE(*shelf->read(name, 5, 1000), made.bytes.substr(5));
        QVERIFY(!shelf->named("../" + name));
        QCOMPARE(shelf->of({"visit:a", 1}, 2'100), std::optional(made.offer));
        QVERIFY2(!shelf->of({"visit:a", 1}, 2'101), "too old");
        QVERIFY2(!shelf->of({"visit:a", 2}, 100), "another generation");
        QVERIFY(!shelf->of({"visit:b", 1}, 100));
    }

    void keepsWithinItsLimits()
    {
        const QTemporaryDir folder;
        const auto shelf =
            *SnapshotShelf::open(folder.filePath("s").toStdString(), {.count = 3, .bytes = 100});
        for (const char *scope : {"a", "b", "c"})
            QVERIFY(shelf->put(content(scope, 1, 10)));
        QVERIFY(shelf->of({"a", 1}, 1)); // used last

        QVERIFY(shelf->put(content("d", 1, 10)));

        QVERIFY(!shelf->of({"b", 1}, 1));
        QVERIFY(shelf->of({"a", 1}, 1) && shelf->of({"c", 1}, 1) && shelf->of({"d", 1}, 1));
        QVERIFY(!shelf->read(toHex(content("b", 1, 10).offer.hash), 0, 5));
        QVERIFY(shelf->put(content("e", 1, 95)));
        QVERIFY(shelf->of({"e", 1}, 1));
        QVERIFY2(!shelf->of({"d", 1}, 1), "more bytes than it may keep");
    }

    void isEmptyAfterANewStart()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("s").toStdString();
        const SnapshotContent made = content("a", 1, 10);
        QVERIFY((*SnapshotShelf::open(path))->put(made));

        const auto shelf = *SnapshotShelf::open(path);

        QVERIFY(!shelf->named(toHex(made.offer.hash)));
        QVERIFY(!shelf->read(toHex(made.offer.hash), 0, 5));
    }
};

QTEST_GUILESS_MAIN(SnapshotShelfTest)
#include "tst_snapshot_shelf.moc"
