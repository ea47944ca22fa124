#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "client/vault/key_wrap.h"
#include "client/vault/system_surroundings.h"
#include "shared/schema/json.h"

#include <csignal>
#include <sys/resource.h>

using namespace cairn;

namespace {

/// Seconds of guessing are for real vaults.
constexpr WrapCost kCheap{.passes = 1, .memoryBytes = std::size_t{8} * 1024 * 1024};

struct Drawer {
    QTemporaryDir directory;
    std::filesystem::path file = directory.filePath("key.json").toStdString();
    Surroundings surroundings = systemSurroundings();
    VaultKey key = makeVaultKey(surroundings);

    Result<void> wrap(const char *passphrase)
    {
        return wrapKey(file, key, passphrase, surroundings, kCheap);
    }

    QByteArray text() const
    {
        QFile in(QString::fromStdString(file.string()));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void put(const QByteArray &text) const
    {
        QFile out(QString::fromStdString(file.string()));
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(text), qint64(text.size()));
    }
};

} // namespace

class KeyWrapTest : public QObject {
    Q_OBJECT

private slots:
    void givesTheKeyBackToItsPassphraseAlone()
    {
        Drawer drawer;
        QVERIFY(drawer.wrap("seven wet lambs").has_value());

        const auto right = unwrapKey(drawer.file, "seven wet lambs");
        const auto wrong = unwrapKey(drawer.file, "eight wet lambs");

        QVERIFY(right.has_value() && right->bytes() == drawer.key.bytes());
        QCOMPARE(wrong.error().code, FaultCode::WrongPassphrase);
    }

    void isReadableByItsOwnerAlone()
    {
        Drawer drawer;
        QVERIFY(drawer.wrap("seven wet lambs").has_value());

        QCOMPARE(QFile::permissions(QString::fromStdString(drawer.file.string()))
                     & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void keepsSlotsOfKindsItDoesNotKnow()
    {
        Drawer drawer;
        drawer.put(R"({"slots":[{"kind":"keychain","of":"tomorrow"}],"version":1})");
        QVERIFY(drawer.wrap("seven wet lambs").has_value());
        QVERIFY(drawer.wrap("eight wet lambs").has_value());

        const auto parsed = parseJson(drawer.text().toStdString());

        QVERIFY(parsed.has_value());
        const List &slots_ = *parsed->at("slots").list();
        QCOMPARE(slots_.size(), std::size_t{2});
        QCOMPARE(slots_.front().at("of"), Value("tomorrow"));
        QVERIFY(unwrapKey(drawer.file, "eight wet lambs").has_value());
        QCOMPARE(unwrapKey(drawer.file, "seven wet lambs").error().code,
                 FaultCode::WrongPassphrase);
    }

    void refusesAFileThatIsNoKeyFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("version") << QByteArray(R"({"version":2,"slots":[]})");
        QTest::newRow("no slots") << QByteArray(R"({"version":1})");
        QTest::newRow("no passphrase slot") << QByteArray(R"({"version":1,"slots":[]})");
        QTest::newRow("half a slot")
            << QByteArray(R"({"version":1,"slots":[{"kind":"passphrase","ops":3}]})");
    }

    void refusesAFileThatIsNoKeyFile()
    {
        QFETCH(QByteArray, text);
        Drawer drawer;
        drawer.put(text);

        QCOMPARE(unwrapKey(drawer.file, "seven wet lambs").error().code, FaultCode::StorageBroken);
    }

    void refusesASlotThatWouldHangTheMachine()
    {
        Drawer drawer;
        QVERIFY(drawer.wrap("seven wet lambs").has_value());
        drawer.put(drawer.text().replace("\"ops\":1", "\"ops\":999999999"));

        QCOMPARE(unwrapKey(drawer.file, "seven wet lambs").error().code, FaultCode::StorageBroken);
    }

    /// The system itself says no here: a limit on the size of files, as a full quota would.
    void leavesTheOldFileWhenTheDiskHasNoRoom()
    {
        Drawer drawer;
        QVERIFY(drawer.wrap("seven wet lambs").has_value());
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit none{.rlim_cur = 16, .rlim_max = before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);

        const auto wrapped = drawer.wrap("eight wet lambs");

        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(wrapped.error().code, FaultCode::StorageFull);
        QVERIFY(unwrapKey(drawer.file, "seven wet lambs").has_value());
    }
};

QTEST_GUILESS_MAIN(KeyWrapTest)
#include "tst_key_wrap.moc"
