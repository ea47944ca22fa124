#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "shared/store/device_tables.h"
#include "shared/store/guard.h"
#include "shared/store/revision_log.h"
#include "tests/shared/store/small_store.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::test;

class StoreTest : public QObject {
    Q_OBJECT

private slots:
    void anEncryptedFileShowsNothingAndOpensWithItsKeyAlone();
    void aFileInUseSaysSo();
    void settingsAreTheOnesPromised();
    void whatWasNotCommittedIsGone();
    void aReaderSeesWhatWasWrittenSinceItLastLooked();
    void commitNumbersHaveNoGaps();
    void aListKnowsFieldsSetsAndReferences();
    void aRecordPointsWhereItPointsNow();
    void aDraftComesBackWithItsCaret();
    void aFactThatIsTheSameIsNotWrittenAgain();
    void aFileOfANewerCairnIsLeftAlone();
    void aFullDiskIsSaidAndNothingIsHalfWritten();
    void whatCannotBePreparedIsAFaultEachTime();
};

void StoreTest::anEncryptedFileShowsNothingAndOpensWithItsKeyAlone()
{
    Files files;
    putRow(*files.open(), 1, "{}", "fourteen home reading books");
    for (const char *name : {"store.db", "store.db-wal"}) {
        QFile file(files.directory.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("fourteen"));
    }
    DatabaseOptions other = files.options();
    other.key = DatabaseKey{9};
    QCOMPARE(Database::open(other).error().code, FaultCode::StorageBroken);
    QVERIFY(Views(*files.open()).find(recordId(1))->has_value());
}

void StoreTest::aFileInUseSaysSo()
{
    Files files;
    const auto first = files.open();
    QCOMPARE(Database::open(files.options()).error().code, FaultCode::Busy);
}

void StoreTest::settingsAreTheOnesPromised()
{
    Files files;
    const auto database = files.open();
    const auto setting = [&](const char *name) {
        return database->sqlite().execAndGet(std::string("pragma ") + name).getString();
    };
    QCOMPARE(setting("journal_mode"), std::string("wal"));
    QCOMPARE(setting("synchronous"), std::string("2"));
    QCOMPARE(setting("locking_mode"), std::string("exclusive"));
    QCOMPARE(setting("secure_delete"), std::string("1"));
    QCOMPARE(setting("foreign_keys"), std::string("1"));
    QCOMPARE(setting("trusted_schema"), std::string("0"));
    QCOMPARE(setting("cache_size"), std::string("-65536"));
    QVERIFY(setting("cipher_version").starts_with("4."));
}

void StoreTest::whatWasNotCommittedIsGone()
{
    Files files;
    {
        const auto database = files.open();
        auto transaction = Transaction::begin(*database);
        putRow(*database, 1, "{}", "");
    }
    const auto database = files.open();
    QVERIFY(!Views(*database).find(recordId(1))->has_value());
    auto transaction = Transaction::begin(*database);
    putRow(*database, 1, "{}", "");
    QVERIFY(transaction->commit());
    QVERIFY(Views(*database).find(recordId(1))->has_value());
}

void StoreTest::aReaderSeesWhatWasWrittenSinceItLastLooked()
{
    Files files;
    DatabaseOptions shared = files.options();
    shared.exclusive = false;
    const auto writer = std::move(*Database::open(shared));
    shared.readOnly = true;
    const auto reader = std::move(*Database::open(shared));
    QVERIFY(DeviceTables(*writer).keepFact("epoch", "one"));
    QCOMPARE(*RevisionLog(*reader).lastCommit(), 0U);
    QVERIFY(DeviceTables(*writer).keepFact("epoch", "two"));
    QCOMPARE(**DeviceTables(*reader).fact("epoch"), std::string("two"));
}

void StoreTest::commitNumbersHaveNoGaps()
{
    Files files;
    const auto database = files.open();
    RevisionLog log(*database);
    QCOMPARE(*log.takeCommits(3), 1U);
    {
        auto given = Transaction::begin(*database);
        QCOMPARE(*log.takeCommits(5), 4U);
    }
    QCOMPARE(*log.takeCommits(1), 4U); // what was rolled back never was
    QCOMPARE(*log.lastCommit(), 4U);
}

void StoreTest::aListKnowsFieldsSetsAndReferences()
{
    Files files;
    const auto database = files.open();
    putRow(*database, 1,
           R"({"kind":{"value":"work_look"},"areas":{"value":["teaching","curriculum"]}})", "",
           {{recordId(77), "about.visit"}});
    putRow(*database, 2, R"({"kind":{"value":"document"},"about":{"value":{"n":5}}})", "");
    Views views(*database);
    const auto numbers = [&](RowQuery query) {
        query.limit = 10;
        std::vector<std::uint8_t> found;
        const auto rows = views.list(query);
        for (const RecordRow &row : *rows)
            found.push_back(row.id.bytes[0]);
        return found;
    };
    using Found = std::vector<std::uint8_t>;
    QCOMPARE(numbers({.type = "observation"}), (Found{1, 2}));
    QCOMPARE(numbers({.type = "need"}), Found{});
    QCOMPARE(numbers({.type = "observation", .where = {{"kind", "document"}}}), Found{2});
    QCOMPARE(numbers({.type = "observation", .where = {{"areas", "curriculum"}}}), Found{1});
    QCOMPARE(numbers({.type = "observation", .where = {{"about.n", "5"}}}), Found{2});
    QCOMPARE(
        numbers({.type = "observation", .where = {{"kind", "document"}, {"areas", "curriculum"}}}),
        Found{});
    QCOMPARE(numbers({.type = "observation", .reference = Reference{recordId(77), "about.visit"}}),
             Found{1});
    QCOMPARE(*views.count({.type = "observation"}), 2U);
}

void StoreTest::aRecordPointsWhereItPointsNow()
{
    Files files;
    const auto database = files.open();
    const auto pointing = [&](std::uint8_t target, const char *path) {
        return *Views(*database).count(
            {.type = "observation", .reference = Reference{recordId(target), path}});
    };
    const std::vector<Reference> twice{
        {recordId(77), "about.visit"}, {recordId(77), "about.visit"}, {recordId(77), "about.need"}};
    putRow(*database, 1, "{}", "", twice);
    putRow(*database, 1, R"({"kind":{"value":"document"}})", "", twice);
    QCOMPARE(pointing(77, "about.visit"), 1U);
    QCOMPARE(pointing(77, "about.need"), 1U);
    putRow(*database, 1, "{}", "", {{recordId(78), "about.visit"}});
    QCOMPARE(pointing(77, "about.visit"), 0U);
    QCOMPARE(pointing(77, "about.need"), 0U);
    QCOMPARE(pointing(78, "about.visit"), 1U);
    putRow(*database, 1, "{}", "");
    QCOMPARE(pointing(78, "about.visit"), 0U);
}

void StoreTest::aDraftComesBackWithItsCaret()
{
    Files files;
    {
        const auto database = files.open();
        QVERIFY(DeviceTables(*database).keepDraft({"visit/1/seen", "Zoë rea", 7, 5}));
    }
    const auto database = files.open();
    const auto draft = DeviceTables(*database).draft("visit/1/seen");
    QCOMPARE((*draft)->text, std::string("Zoë rea"));
    QCOMPARE((*draft)->caret, 7);
    QVERIFY(DeviceTables(*database).dropDraft("visit/1/seen"));
    QVERIFY(!DeviceTables(*database).draft("visit/1/seen")->has_value());
}

void StoreTest::aFactThatIsTheSameIsNotWrittenAgain()
{
    Files files;
    const auto database = files.open();
    QVERIFY(DeviceTables(*database).keepFact("epoch", "e"));
    const int before = database->sqlite().getTotalChanges();
    QVERIFY(DeviceTables(*database).keepFact("epoch", "e"));
    QCOMPARE(database->sqlite().getTotalChanges(), before);
}

void StoreTest::aFileOfANewerCairnIsLeftAlone()
{
    Files files;
    files.open()->sqlite().exec("pragma user_version = 99");
    QVERIFY(!Database::open(files.options()));
}

void StoreTest::aFullDiskIsSaidAndNothingIsHalfWritten()
{
    Files files;
    const auto database = files.open();
    putRow(*database, 1, "{}", "");
    database->sqlite().exec("pragma max_page_count = 1"); // SQLite answers as for a full disk
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        const std::string much(1 << 20, 'x');
        const auto put = Views(*database).put(
            {recordId(2), "need", "county", 0, 0, "{\"a\":\"" + much + "\"}"}, {});
        QVERIFY(!put);
        QCOMPARE(put.error().code, FaultCode::StorageFull);
    }
    database->sqlite().exec("pragma max_page_count = 1000000"); // somebody made room
    QVERIFY(!Views(*database).find(recordId(2))->has_value());
    putRow(*database, 2, "{}", "");
    QVERIFY(Views(*database).find(recordId(2))->has_value());
}

/// As when the file cannot be read at that moment.
void StoreTest::whatCannotBePreparedIsAFaultEachTime()
{
    const Files files;
    const auto database = files.open();
    const auto ask = [&] { database->statement("select what from nowhere").exec(); };
    for (int i = 0; i < 2; ++i)
        QCOMPARE(guarded(*database, ask).error().code, FaultCode::StorageBroken);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
