#include "shared/store/device_tables.h"

#include "shared/store/guard.h"

namespace cairn {

Result<std::optional<std::string>> DeviceTables::fact(const std::string &name)
{
    return guarded(m_database, [&]() -> std::optional<std::string> {
        SQLite::Statement &row = m_database.statement("select value from fact where name = ?");
        bindText(row, 1, name);
        if (!row.executeStep())
            return std::nullopt;
        return textAt(row, 0);
    });
}

Result<void> DeviceTables::keepFact(const std::string &name, const std::string &value)
{
    const auto held = fact(name);
    if (!held)
        return std::unexpected(held.error());
    if (*held == value)
        return {};
    return guarded(m_database, [&] {
        SQLite::Statement &row =
            m_database.statement("insert or replace into fact (name, value) values (?, ?)");
        bindText(row, 1, name);
        bindText(row, 2, value);
        row.exec();
    });
}

Result<std::vector<DeviceTables::Scope>> DeviceTables::scopes()
{
    return guarded(m_database, [&] {
        std::vector<Scope> found;
        SQLite::Statement &row =
            m_database.statement("select id, generation, cursor from scope order by id");
        while (row.executeStep())
            found.push_back({textAt(row, 0),
                             static_cast<std::uint64_t>(row.getColumn(1).getInt64()),
                             static_cast<std::uint64_t>(row.getColumn(2).getInt64())});
        return found;
    });
}

Result<void> DeviceTables::keepScope(const Scope &scope)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or replace into scope (id, generation, cursor) values (?, ?, ?)");
        bindText(row, 1, scope.id);
        row.bind(2, static_cast<std::int64_t>(scope.generation));
        row.bind(3, static_cast<std::int64_t>(scope.cursor));
        row.exec();
    });
}

Result<void> DeviceTables::dropScope(const std::string &id)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement("delete from scope where id = ?");
        bindText(row, 1, id);
        row.exec();
    });
}

Result<std::optional<DeviceTables::Draft>> DeviceTables::draft(const std::string &key)
{
    return guarded(m_database, [&]() -> std::optional<Draft> {
        SQLite::Statement &row =
            m_database.statement("select text, caret, at from draft where key = ?");
        bindText(row, 1, key);
        if (!row.executeStep())
            return std::nullopt;
        return Draft{key, textAt(row, 0), row.getColumn(1).getInt64(), row.getColumn(2).getInt64()};
    });
}

Result<std::vector<DeviceTables::Draft>> DeviceTables::draftsUnder(const std::string &beginning)
{
    return guarded(m_database, [&] {
        std::vector<Draft> drafts;
        SQLite::Statement &rows = m_database.statement(
            "select key, text, caret, at from draft where key > ?1 and substr(key, 1, ?2) = ?1 "
            "order by key");
        bindText(rows, 1, beginning);
        rows.bind(2, static_cast<std::int64_t>(beginning.size()));
        while (rows.executeStep())
            drafts.push_back({textAt(rows, 0), textAt(rows, 1), rows.getColumn(2).getInt64(),
                              rows.getColumn(3).getInt64()});
        return drafts;
    });
}

Result<void> DeviceTables::keepDraft(const Draft &draft)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or replace into draft (key, text, caret, at) values (?, ?, ?, ?)");
        bindText(row, 1, draft.key);
        bindText(row, 2, draft.text);
        row.bind(3, draft.caret);
        row.bind(4, draft.atMillis);
        row.exec();
    });
}

Result<void> DeviceTables::dropDraft(const std::string &key)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement("delete from draft where key = ?");
        bindText(row, 1, key);
        row.exec();
    });
}

} // namespace cairn
