#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace SQLite {
class Database;
class Exception;
class Statement;
} // namespace SQLite

namespace cairn {

/// 256 bits that open a database file.
using DatabaseKey = std::array<std::uint8_t, 32>;

struct DatabaseOptions {
    std::filesystem::path file;
    std::optional<DatabaseKey> key = {}; ///< nothing: a plain file (tests, the simulator)
    bool exclusive = true; ///< nobody else may open it (the device); the server shares with readers
    bool readOnly = false; ///< a reader beside the one that writes
    bool asItIs = false;   ///< leaves tables that are missing or of an older version as they are
};

/// One connection to a SQLCipher file with the settings of design.md §9; used by one thread at a
/// time. Opening creates the tables (SCHEMA.md). After one failed write to disk every further call
/// faults with StorageBroken until the file is opened anew: what a failed fsync left is unknown.
class Database {
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] SQLite::Database &sqlite() { return *m_sqlite; }

    /// A statement that is prepared once, by the address of its text: pass literals or constants.
    /// It comes back reset and without bindings. Throws what SQLite throws: call it in `guarded`.
    [[nodiscard]] SQLite::Statement &statement(const char *sql);

    /// Turns a SQLite exception into a fault, and remembers broken storage.
    [[nodiscard]] Fault faultOf(const SQLite::Exception &thrown);
    [[nodiscard]] Result<void> usable() const;

    /// 0: there are none yet.
    [[nodiscard]] Result<int> tablesVersion();
    /// What opening does where it may: the tables of SCHEMA.md in today's version.
    [[nodiscard]] Result<void> makeTables();

    /// What SQLite finds wrong with the file itself; empty: sound.
    [[nodiscard]] Result<std::vector<std::string>> integrity();

    /// A copy as of now in a new file, under the same key. The file must not be there.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path &file);

    /// Begin and end of a call behind `guarded`. The end of the outermost one ends every statement
    /// that was used meanwhile: left in mid-step, it would pin its snapshot of the file, so that a
    /// reader never saw anything newer and the write-ahead log never began anew.
    void enter() { ++m_depth; }
    void leave();

private:
    explicit Database(std::unique_ptr<SQLite::Database> sqlite);

    std::unique_ptr<SQLite::Database> m_sqlite;
    std::map<const char *, std::unique_ptr<SQLite::Statement>> m_statements;
    std::vector<SQLite::Statement *> m_used; ///< since the outermost `enter`
    int m_depth = 0;
    bool m_broken = false;
};

/// A transaction is a scope: it rolls back unless `commit` succeeded.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

} // namespace cairn
