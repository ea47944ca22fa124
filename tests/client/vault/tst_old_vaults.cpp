#include <QTemporaryDir>
#include <QTest>

#include "client/vault/durable_file.h"
#include "client/vault/system_surroundings.h"
#include "client/vault/vault.h"
#include "shared/base/content_hash.h"
#include "shared/book/check.h"
#include "shared/book/device_sync.h"
#include "shared/book/reading.h"
#include "shared/book/record_view.h"
#include "shared/schema/json.h"
#include "shared/store/tables.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <set>
#include <sstream>

using namespace cairn;

namespace {

namespace fs = std::filesystem;

constexpr const char *kPassphrase = "a stone for every visit";
constexpr std::size_t kBytesMax = std::size_t{4} << 20;

/// A vault as the Cairn wrote it that had tables of that version: one visit of an invented county,
/// an observation that was sent, and what was written after that.
struct OldVault {
    explicit OldVault(int version)
    {
        const fs::path kept = fs::path(CAIRN_OLD_VAULTS) / ("tables_" + std::to_string(version));
        fs::copy(kept, dir);
        digestText = readWhole(kept / "digest", kBytesMax).value();
        papers = readWhole(kept / "papers", kBytesMax).value();
    }

    [[nodiscard]] Result<std::unique_ptr<Vault>> open() const
    {
        return Vault::open(dir, kPassphrase, systemSurroundings());
    }
    [[nodiscard]] std::string bytesOf(const char *name) const
    {
        return readWhole(dir / name, kBytesMax).value_or("");
    }

    QTemporaryDir room;
    fs::path dir = room.filePath("vault").toStdString();
    std::string digestText; ///< as that Cairn printed it, without the visit's papers
    std::string papers;     ///< as that Cairn exported them; kinds have got more units since
};

/// As those builds counted: with every unit that they knew of people, schools and visits, written
/// or not.
std::string digestTextOf(Vault &vault)
{
    static const std::set<std::string> known{"name",  "role", "register", "local",  "assigned",
                                             "about", "date", "times",    "people", "state"};
    std::map<std::string, std::string> hashes;
    const auto walked =
        Views(vault.book().database).walk([&](const RecordRow &row) -> Result<void> {
            if (row.scope.starts_with("visit:"))
                return {};
            Value line = toValue(viewOf(vault.book().schema, row).value());
            Map &units = *line.map()->at("units").map();
            std::erase_if(units, [](const auto &unit) { return !known.contains(unit.first); });
            for (auto &[name, unit] : units)
                for (Value &head : *unit.map()->at("heads").list())
                    head.map()->erase("at");
            const Hash hash = blake2b(canonical(line));
            hashes[row.scope].append(hash.begin(), hash.end());
            return {};
        });
    std::string text;
    for (const auto &[scope, all] : hashes)
        text += scope + ' ' + toHex(blake2b(all)) + '\n';
    return walked ? text : walked.error().sentence;
}

/// Each unit of each record as it was.
void comparePapers(Vault &vault, const std::string &papers)
{
    std::istringstream lines(papers);
    int records = 0;
    for (std::string line; std::getline(lines, line); ++records) {
        const Value old = parseJson(line).value();
        const auto id = parseId<RecordId>(old.at("record").textOr());
        const auto shown = show(vault.book(), id.value());
        QVERIFY(shown);
        const Value now = toValue(*shown);
        for (const auto &[unit, was] : *old.at("units").map()) {
            QCOMPARE(canonical(now.at("units").at(unit).at("value")), canonical(was.at("value")));
            QCOMPARE(canonical(now.at("units").at(unit).at("view")), canonical(was.at("view")));
        }
    }
    QCOMPARE(records, 2);
}

} // namespace

class OldVaultsTest : public QObject {
    Q_OBJECT

private slots:
    void openWithAllThatTheyHeld_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("unsent");
        QTest::newRow("before lives and receipts") << 1 << 3;
        QTest::newRow("before the lean index") << 2 << 2;
    }

    void openWithAllThatTheyHeld()
    {
        QFETCH(int, version);
        QFETCH(int, unsent);
        const OldVault old(version);
        const std::string before = old.bytesOf("vault.db");
        {
            const auto vault = old.open();
            QVERIFY2(vault, vault ? "" : vault.error().sentence.c_str());
            QCOMPARE(digestTextOf(**vault), old.digestText);
            comparePapers(**vault, old.papers);
            const auto status = deviceStatus((*vault)->book(), (*vault)->writer());
            QCOMPARE(status->unsent, static_cast<std::uint64_t>(unsent));
            QCOMPARE(check((*vault)->book())->findings.size(), 0U);
            QCOMPARE(search((*vault)->book(), "fourteen matched", 10)->size(), 1U);
            QCOMPARE((*vault)->book().database.tablesVersion().value(), kTablesVersion);
        }
        QVERIFY(old.bytesOf("vault.db.before") == before);
        QVERIFY(!fs::exists(old.dir / "vault.db.next"));
        const auto again = old.open();
        QVERIFY(again);
        QCOMPARE(digestTextOf(**again), old.digestText);
    }

    /// Nobody goes on with a copy of which something is missing.
    void stayAsTheyAreWhereTheCopyIsNotWhole()
    {
        const OldVault old(2);
        const auto key = unwrapKey(old.dir / "key.json", kPassphrase);
        QVERIFY(key);
        {
            const auto database =
                Database::open({.file = old.dir / "vault.db", .key = key->bytes(), .asItIs = true});
            QVERIFY(database);
            (*database)->sqlite().exec("update record set view = '{}' where type = 'visit'");
        }
        const std::string before = old.bytesOf("vault.db");
        const auto vault = old.open();
        QVERIFY(!vault);
        QCOMPARE(vault.error().code, FaultCode::StorageBroken);
        QVERIFY(old.bytesOf("vault.db") == before);
        QVERIFY(!fs::exists(old.dir / "vault.db.next"));
    }
};

QTEST_GUILESS_MAIN(OldVaultsTest)
#include "tst_old_vaults.moc"
