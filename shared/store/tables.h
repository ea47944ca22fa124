#pragma once

namespace SQLite {
class Database;
}

namespace cairn {

constexpr int kTablesVersion = 3;

/// Makes the tables of SCHEMA.md where they are missing. Throws what SQLite throws.
void createTables(SQLite::Database &sqlite);

} // namespace cairn
