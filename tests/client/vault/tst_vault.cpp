#include <QFile>
#include <QTest>

#include "shared/book/reading.h"
#include "shared/book/record_act.h"
#include "tests/client/vault/small_vault.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <unistd.h>

using namespace cairn;
using namespace cairn::test;

namespace {

constexpr uid_t kNobody = 65'534;

/// A school visit; one small act.
Edit visit()
{
    const std::string school = toText(keyedId("school", "990137"));
    return {.record = std::nullopt,
            .type = "visit",
            .scope = "school:990137",
            .units = {{"about", Put{{{"school", school}, {"type", "focus_visit"}}, {}}}}};
}

Result<std::vector<Saved>> record(Vault &vault)
{
    return recordAct(vault.book(), vault.writer(), {visit()});
}

/// Root may write everywhere; while this stands, the test is nobody in particular.
struct AsNobody {
    AsNobody() : m_wasRoot(::geteuid() == 0 && ::seteuid(kNobody) == 0) {}
    ~AsNobody()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            std::abort(); // the rest of the tests would prove nothing
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_wasRoot;
};

} // namespace

class VaultTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatWasSavedAndWhoItIs()
    {
        const SmallVault small;
        Writer writer;
        std::string key;
        RecordId saved;
        {
            const auto vault = small.open();
            QVERIFY2(vault.has_value(), vault ? "" : vault.error().cause.c_str());
            const auto act = record(**vault);
            QVERIFY2(act.has_value(), act ? "" : act.error().sentence.c_str());
            saved = act->front().record;
            writer = (*vault)->writer();
            key = (*vault)->publicKey();
        }

        const auto again = small.open();

        QVERIFY(again.has_value());
        QVERIFY((*again)->writer().device == writer.device);
        QVERIFY((*again)->writer().incarnation == writer.incarnation);
        QVERIFY((*again)->writer().person == keyedId("person", "ruth"));
        QVERIFY((*again)->enrolment() == SmallVault::enrolment());
        QCOMPARE((*again)->publicKey(), key);
        QVERIFY(show((*again)->book(), saved).has_value());
        QVERIFY(!(*again)->beganNewIncarnation());
    }

    void staysClosedToAnotherPassphrase()
    {
        const SmallVault small;
        QVERIFY(small.open().has_value());

        const auto closed = small.open("eight wet lambs");

        QCOMPARE(closed.error().code, FaultCode::WrongPassphrase);
        QVERIFY(small.open().has_value());
    }

    void isOpenOnceAtATime()
    {
        const SmallVault small;
        const auto vault = small.open();

        const auto second = small.open();

        QCOMPARE(second.error().code, FaultCode::Busy);
        QVERIFY(record(**vault).has_value());
    }

    void isNotMadeOverAnotherOne()
    {
        const SmallVault small;
        QVERIFY(small.open().has_value());

        const auto over = Vault::create(small.dir, kPassphrase, systemSurroundings());

        QCOMPARE(over.error().code, FaultCode::Refused);
        QVERIFY(small.open().has_value());
    }

    void saysWhereThereIsNone()
    {
        const SmallVault small;
        QCOMPARE(Vault::open(small.dir, kPassphrase, systemSurroundings()).error().code,
                 FaultCode::NotFound);
    }

    void beginsANewLifeWhenTheMarkOutsideDiffers_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("other") << QByteArray("0123456789abcdef\n");
        QTest::newRow("gone") << QByteArray();
    }

    void beginsANewLifeWhenTheMarkOutsideDiffers()
    {
        QFETCH(QByteArray, mark);
        const SmallVault small;
        Incarnation before;
        {
            const auto vault = small.open();
            before = (*vault)->writer().incarnation;
            QVERIFY(record(**vault).has_value());
        }
        QFile file(QString::fromStdString((small.dir / "incarnation").string()));
        QVERIFY(file.remove());
        if (!mark.isEmpty()) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(mark);
            file.close();
        }

        const auto vault = small.open();

        QVERIFY((*vault)->beganNewIncarnation());
        QVERIFY((*vault)->writer().incarnation != before);
        QVERIFY((*vault)->earlierLives() == std::vector{before});
        QVERIFY(record(**vault).has_value());
        const auto status = (*vault)->status();
        QCOMPARE(status->unsent, 2U); // work of the earlier life still waits to be sent
    }

    void losesNothingOnAFullDisk()
    {
        const SmallVault small;
        const auto vault = small.open();
        QVERIFY(record(**vault).has_value());
        // SQLite says full here exactly as it does when the disk has no page left.
        SQLite::Database &sqlite = (*vault)->book().database.sqlite();
        sqlite.exec("pragma max_page_count = 1");
        Result<std::vector<Saved>> refused;
        std::size_t saved = 1;
        for (; saved < 10'000; ++saved)
            if (refused = record(**vault); !refused)
                break;

        QCOMPARE(refused.error().code, FaultCode::StorageFull);
        sqlite.exec("pragma max_page_count = 1000000");
        QVERIFY(record(**vault).has_value());
        QCOMPARE((*vault)->status()->records, saved + 1);
    }

    void saysThatItMayNotWrite()
    {
        const SmallVault small;
        QVERIFY(small.open().has_value());
        namespace fs = std::filesystem;
        const fs::perms readable = fs::perms::owner_all | fs::perms::group_read
            | fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;
        fs::permissions(small.dir.parent_path(), readable);
        fs::permissions(small.dir,
                        fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read
                            | fs::perms::others_exec);
        for (const char *name : {"key.json", "vault.db", "incarnation"})
            fs::permissions(small.dir / name, fs::perms::owner_read | fs::perms::others_read);
        const auto opened = [&small] {
            const AsNobody nobody;
            return small.open();
        }();
        fs::permissions(small.dir, fs::perms::owner_all);
        for (const char *name : {"key.json", "vault.db", "incarnation"})
            fs::permissions(small.dir / name, fs::perms::owner_read | fs::perms::owner_write);

        QCOMPARE(opened.error().code, FaultCode::StorageReadOnly);
        QVERIFY(small.open().has_value());
    }

    void saysThatItIsDamaged()
    {
        const SmallVault small;
        QVERIFY(small.open().has_value());
        QFile file(QString::fromStdString((small.dir / "vault.db").string()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4'096, 'x'));
        file.close();

        QCOMPARE(small.open().error().code, FaultCode::StorageBroken);
    }
};

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
