#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace cairn {

/// 256 bits that open a database file.
using DatabaseKey = std::array<std::uint8_t, 32>;

struct DatabaseOptions {
    std::filesystem::path file;
    std::optional<DatabaseKey> key = {}; ///< nothing: a plain file (tests)
    bool exclusive = true; ///< nobody else may open it (the device); the server shares with readers
    bool readOnly = false; ///< a reader beside the one that writes
};

/// One connection to a SQLCipher file with the settings of design.md §9; used by one thread at a
/// time. Opening creates or migrates the tables (SCHEMA.md). After one failed write to disk
/// every further call faults with StorageBroken until the file is opened anew.
class Database {
public:
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] SQLite::Database &sqlite() { return *m_sqlite; }

    /// A statement that is prepared once; it comes back reset and without bindings.
    [[nodiscard]] SQLite::Statement &statement(const char *sql);

    /// Turns a SQLite exception into a fault, and remembers broken storage. For `catch` alone.
    [[nodiscard]] Fault faultOf(const std::exception &thrown);

private:
    explicit Database(std::unique_ptr<SQLite::Database> sqlite);
    struct Statements;
    std::unique_ptr<SQLite::Database> m_sqlite;
    std::unique_ptr<Statements> m_statements;
    bool m_broken = false;
};

/// A transaction is a scope: it rolls back unless `commit` succeeded.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

} // namespace cairn
