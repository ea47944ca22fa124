#include "shared/store/database.h"

#include "shared/store/guard.h"
#include "shared/store/tables.h"

#include <sqlite3.h>

namespace cairn {

namespace {

Fault faultFor(const SQLite::Exception &thrown)
{
    const std::string cause =
        "SQLite " + std::to_string(thrown.getExtendedErrorCode()) + ": " + thrown.what();
    switch (thrown.getErrorCode()) {
    case SQLITE_FULL:
        return {FaultCode::StorageFull,
                "The disk is full. What was saved before is safe; free some space and try again.",
                cause};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {FaultCode::StorageReadOnly,
                "This place cannot be written to. What was saved before is safe; allow writing or "
                "move to another disk.",
                cause};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {FaultCode::Busy,
                "Another program has this open. Nothing is lost; close it there and try again.",
                cause};
    case SQLITE_CANTOPEN:
        return {FaultCode::NotFound, "There is nothing here that can be opened.", cause};
    case SQLITE_NOTADB:
        return {FaultCode::StorageBroken, "The file does not open with this key, or is damaged.",
                cause};
    default:
        return {FaultCode::StorageBroken,
                "The disk did not take or give what was asked. Work stops here so that nothing is "
                "lost; start the program again.",
                cause};
    }
}

/// design.md §9 and research/trust.md §4; what SQLite would answer silently is read back.
void configure(SQLite::Database &sqlite, const DatabaseOptions &options)
{
    if (options.key)
        sqlite.exec("pragma key = \"x'" + toHex(*options.key) + "'\"");
    sqlite.exec("pragma cipher_log_level = none"); // faults say it; stderr belongs to the program
    sqlite3_db_config(sqlite.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite.setBusyTimeout(options.exclusive ? 0 : 5'000);
    if (options.exclusive)
        sqlite.exec("pragma locking_mode = exclusive");
    // Bulk work with the default of 2 MiB is ten times slower. A server has two connections, and
    // all that it may take is 64 MiB.
    sqlite.exec(options.exclusive ? "pragma cache_size = -65536" : "pragma cache_size = -24576");
    sqlite.exec("pragma temp_store = memory");
    sqlite.exec("pragma mmap_size = 0");
    sqlite.exec("pragma trusted_schema = off");
    sqlite.exec("pragma cell_size_check = on");
    sqlite.exec("pragma foreign_keys = on");
    if (options.readOnly) {
        sqlite.exec("pragma query_only = on");
        sqlite.exec("pragma wal_autocheckpoint = 0");
        return;
    }
    sqlite.exec("pragma secure_delete = on");
    const std::string journal = sqlite.execAndGet("pragma journal_mode = wal").getString();
    sqlite.exec("pragma synchronous = full");
    // After a first sync the log stands at many megabytes, of which nothing is needed any more.
    sqlite.exec("pragma journal_size_limit = 1048576");
    const int synchronous = sqlite.execAndGet("pragma synchronous").getInt();
    if (journal != "wal" || synchronous != 2)
        throw SQLite::Exception("the journal is " + journal, SQLITE_CANTOPEN);
}

} // namespace

Database::Database(std::unique_ptr<SQLite::Database> sqlite) : m_sqlite(std::move(sqlite)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions &options)
{
    try {
        // One thread at a time, as this class promises: SQLite need not lock for itself.
        const int flags = SQLite::OPEN_NOMUTEX
            | (options.readOnly ? SQLite::OPEN_READONLY
                                : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        auto sqlite = std::make_unique<SQLite::Database>(options.file.string(), flags);
        configure(*sqlite, options);
        if (!options.readOnly && !options.asItIs)
            createTables(*sqlite);
        return std::unique_ptr<Database>(new Database(std::move(sqlite)));
    } catch (const SQLite::Exception &thrown) {
        return std::unexpected(faultFor(thrown));
    }
}

SQLite::Statement &Database::statement(const char *sql)
{
    auto &prepared = m_statements[sql];
    if (!prepared)
        prepared = std::make_unique<SQLite::Statement>(*m_sqlite, sql);
    prepared->tryReset();
    prepared->clearBindings();
    m_used.push_back(prepared.get());
    return *prepared;
}

void Database::leave()
{
    if (--m_depth > 0)
        return;
    for (SQLite::Statement *used : m_used)
        used->tryReset();
    m_used.clear();
}

Fault Database::faultOf(const SQLite::Exception &thrown)
{
    Fault told = faultFor(thrown);
    m_broken = m_broken || told.code == FaultCode::StorageBroken;
    for (auto &[sql, prepared] : m_statements)
        if (prepared)             // not where preparing it was what failed
            prepared->tryReset(); // a statement left in mid-step would hold its lock
    return told;
}

Result<void> Database::usable() const
{
    if (m_broken)
        return fault(FaultCode::StorageBroken,
                     "The disk failed once. Work stops here so that nothing is lost; start the "
                     "program again.");
    return {};
}

Result<int> Database::tablesVersion()
{
    return guarded(*this, [&] { return m_sqlite->execAndGet("pragma user_version").getInt(); });
}

Result<void> Database::makeTables()
{
    return guarded(*this, [&] { createTables(*m_sqlite); });
}

Result<std::vector<std::string>> Database::integrity()
{
    return guarded(*this, [&] {
        std::vector<std::string> findings;
        SQLite::Statement &row = statement("pragma integrity_check");
        while (row.executeStep())
            if (std::string finding = textAt(row, 0); finding != "ok")
                findings.push_back(std::move(finding));
        return findings;
    });
}

Result<void> Database::copyTo(const std::filesystem::path &file)
{
    return guarded(*this, [&] {
        SQLite::Statement &row = statement("vacuum into ?");
        bindText(row, 1, file.string());
        row.exec();
    });
}

Result<Transaction> Transaction::begin(Database &database)
{
    auto begun = guarded(database, [&] { database.statement("begin immediate").exec(); });
    if (!begun)
        return std::unexpected(begun.error());
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    auto committed = guarded(*m_database, [&] { m_database->statement("commit").exec(); });
    if (committed)
        m_database = nullptr;
    return committed;
}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    // A failed rollback means that SQLite has rolled back by itself; there is nobody to tell.
    [[maybe_unused]] const auto undone =
        guarded(*m_database, [&] { m_database->statement("rollback").tryExecuteStep(); });
}

} // namespace cairn
