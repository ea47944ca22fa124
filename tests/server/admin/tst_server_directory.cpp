#include <QTemporaryDir>
#include <QTest>

#include "server/admin/files.h"
#include "server/admin/init.h"
#include "tests/server/office.h"

using namespace cairn;
using namespace cairn::test;

class ServerDirectoryTest : public QObject {
    Q_OBJECT

private slots:
    void initMakesKeysThatOnlyTheOwnerReads();
    void aSecondInitLeavesEverythingAsItIs();
    void anInitThatWasCutShortIsFinishedByTheNext();
    void theServerKnowsItselfAgain();
    void thePostcodeTableIsThereToBeEdited();
    void aKeyThatOthersMayReadIsRefused();
    void aDirectoryWithoutAServerSaysSo();
    void onlyOneHoldsTheDirectory();
    void theDatabaseDoesNotOpenWithoutItsKey();
    void aReaderSeesWhatWasWrittenAfterItsLastLook();
};

namespace {

const std::string kPin(64, 'a');

Result<std::string> madeUpTls(const ServerPaths &)
{
    return kPin;
}

struct Place {
    QTemporaryDir folder;
    std::shared_ptr<Instant> clock = clockAt("2026-11-20T09:00:00Z");
    Surroundings surroundings = fixedSurroundings(3, clock);
    ServerPaths paths{folder.filePath("county").toStdString()};

    Result<std::string> init() { return initServer(paths, surroundings, madeUpTls); }

    ServerIdentity identity()
    {
        const auto directory = must(openServerDirectory(paths.root));
        const auto database = must(openWriter(directory));
        Book book{*database, builtInSchema(), surroundings};
        return must(serverIdentity(book));
    }
};

std::filesystem::perms modeOf(const std::filesystem::path &file)
{
    return std::filesystem::status(file).permissions();
}

} // namespace

void ServerDirectoryTest::initMakesKeysThatOnlyTheOwnerReads()
{
    using std::filesystem::perms;
    Place place;

    QCOMPARE(must(place.init()), kPin);

    QVERIFY(modeOf(place.paths.root) == perms::owner_all);
    QVERIFY(modeOf(place.paths.databaseKey()) == perms::owner_read);
    QVERIFY(modeOf(place.paths.receiptKey()) == perms::owner_read);
    QVERIFY(modeOf(place.paths.pepper()) == perms::owner_read);
    const auto directory = must(openServerDirectory(place.paths.root));
    QVERIFY(directory.pepper);
    QVERIFY(directory.databaseKey != DatabaseKey{});
    QVERIFY(directory.receiptKey != ReceiptKey{});
}

void ServerDirectoryTest::aSecondInitLeavesEverythingAsItIs()
{
    Place place;
    must(place.init());
    const auto before = must(openServerDirectory(place.paths.root));

    const auto again = place.init();

    QVERIFY(!again);
    QCOMPARE(again.error().code, FaultCode::Refused);
    const auto after = must(openServerDirectory(place.paths.root));
    QVERIFY(after.databaseKey == before.databaseKey && after.receiptKey == before.receiptKey);
}

void ServerDirectoryTest::anInitThatWasCutShortIsFinishedByTheNext()
{
    Place place;
    must(place.init());
    const ServerIdentity before = place.identity();
    // What is written last is what a cut leaves out.
    std::filesystem::remove(place.paths.receiptKey());
    QVERIFY(!openServerDirectory(place.paths.root));

    QVERIFY(place.init());

    QCOMPARE(place.identity().epoch, before.epoch);
}

void ServerDirectoryTest::theServerKnowsItselfAgain()
{
    Place place;
    must(place.init());

    const ServerIdentity first = place.identity();
    const ServerIdentity second = place.identity();

    QVERIFY(first.writer.isServer);
    QVERIFY(!first.writer.device.isNull());
    QVERIFY(first.writer.incarnation != Incarnation{});
    QCOMPARE(first.pin, kPin);
    QVERIFY(!first.epoch.empty());
    QCOMPARE(second.writer.device, first.writer.device);
    QVERIFY(second.writer.incarnation == first.writer.incarnation);
    QCOMPARE(second.epoch, first.epoch);
}

void ServerDirectoryTest::thePostcodeTableIsThereToBeEdited()
{
    Place place;
    must(place.init());

    QVERIFY(must(readFile(place.paths.postcodes(), 1'000'000)).contains("LA18-LA19"));
    QVERIFY((modeOf(place.paths.postcodes()) & std::filesystem::perms::owner_write)
            != std::filesystem::perms::none);
}

void ServerDirectoryTest::aKeyThatOthersMayReadIsRefused()
{
    Place place;
    must(place.init());
    std::filesystem::permissions(place.paths.databaseKey(), std::filesystem::perms::group_read,
                                 std::filesystem::perm_options::add);

    const auto refused = openServerDirectory(place.paths.root);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, FaultCode::Refused);
}

void ServerDirectoryTest::aDirectoryWithoutAServerSaysSo()
{
    Place place;

    const auto none = openServerDirectory(place.paths.root);

    QVERIFY(!none);
    QCOMPARE(none.error().code, FaultCode::NotFound);
    QVERIFY(none.error().sentence.contains("run init"));
    QCOMPARE(DirectoryLock::take(place.paths).error().code, FaultCode::NotFound);
}

void ServerDirectoryTest::onlyOneHoldsTheDirectory()
{
    Place place;
    must(place.init());
    {
        const auto first = DirectoryLock::take(place.paths);
        QVERIFY(first);
        const auto second = DirectoryLock::take(place.paths);
        QVERIFY(!second);
        QCOMPARE(second.error().code, FaultCode::Busy);
    }
    QVERIFY(DirectoryLock::take(place.paths));
}

void ServerDirectoryTest::theDatabaseDoesNotOpenWithoutItsKey()
{
    Place place;
    must(place.init());
    auto directory = must(openServerDirectory(place.paths.root));
    directory.databaseKey[0] ^= 1;

    QVERIFY(!openWriter(directory));
    QVERIFY(!must(readFile(place.paths.database(), 10'000'000)).contains("SQLite format"));
}

void ServerDirectoryTest::aReaderSeesWhatWasWrittenAfterItsLastLook()
{
    Place place;
    must(place.init());
    const auto directory = must(openServerDirectory(place.paths.root));
    const auto writing = must(openWriter(directory));
    const auto reading = must(openReader(directory));
    Book writer{*writing, builtInSchema(), place.surroundings};
    Book reader{*reading, builtInSchema(), place.surroundings};
    const Writer server = must(serverIdentity(writer)).writer;
    const auto take = [&](const char *name) {
        return must(
            addAccount(writer, server,
                       {.name = name, .role = "leader", .reach = "county", .passwordHash = "x"}));
    };
    const Account ruth = take("Ruth");

    QVERIFY(show(reader, ruth.person));
    QVERIFY(historyOf(reader, ruth.person));
    QVERIFY(deviceFact(reader, "epoch"));
    QVERIFY(accountNamed(reader, "Ruth"));
    const Account dan = take("Dan");

    QVERIFY(accountNamed(reader, "Dan"));
    QVERIFY(show(reader, dan.person));
}

QTEST_GUILESS_MAIN(ServerDirectoryTest)
#include "tst_server_directory.moc"
