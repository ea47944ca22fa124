#include "shared/store/views.h"

#include "shared/base/value.h"
#include "shared/store/fts_query.h"
#include "shared/store/guard.h"

namespace cairn {

namespace {

#define CAIRN_ROW "id, type, scope, unread, contested, view"

// json_each of a single value is that value, of a set its elements: one text serves both.
#define CAIRN_MATCHES                                                                              \
    " and not exists (select 1 from json_each(?2) asked where not exists (select 1 from "          \
    "json_each(record.view, asked.key) held where cast(held.value as text) = asked.value))"

// The plus keeps SQLite from going through all records of the type: few point at one target.
#define CAIRN_NARROWED                                                                             \
    " +type = ?1 and number in (select record from reference where target = ?3 and type = ?1 and " \
    "path = ?4)"

// To rank is to look at every match. Of more than these only the newest are ranked, and where half
// of all that is written matches, none: the newest come first.
#define CAIRN_RANKED "1000"

#define CAIRN_FOUND                                                                                \
    CAIRN_ROW " from words join record on record.number = words.rowid where words match ?1"

RecordRow rowAt(SQLite::Statement &statement)
{
    RecordRow row;
    row.id = RecordId{blobAt<16>(statement, 0)};
    row.type = textAt(statement, 1);
    row.scope = textAt(statement, 2);
    row.unread = static_cast<std::uint32_t>(statement.getColumn(3).getInt());
    row.contested = static_cast<std::uint32_t>(statement.getColumn(4).getInt());
    row.units = textAt(statement, 5);
    return row;
}

std::vector<RecordRow> all(SQLite::Statement &statement)
{
    std::vector<RecordRow> rows;
    while (statement.executeStep())
        rows.push_back(rowAt(statement));
    return rows;
}

/// "about.visit" → $."about".value."visit"
std::string jsonPath(const std::string &path)
{
    const auto dot = path.find('.');
    if (dot == std::string::npos)
        return "$.\"" + path + "\".value";
    return "$.\"" + path.substr(0, dot) + "\".value.\"" + path.substr(dot + 1) + '"';
}

void bindQuery(SQLite::Statement &statement, const RowQuery &query)
{
    Map where;
    for (const auto &[path, text] : query.where)
        where.emplace(jsonPath(path), text);
    bindText(statement, 1, query.type);
    bindText(statement, 2, canonical(where));
    if (query.reference) {
        bindBlob(statement, 3, query.reference->target.bytes);
        bindText(statement, 4, query.reference->path);
    }
}

} // namespace

Result<bool> Views::has(const RecordId &id)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement("select 1 from record where id = ?");
        bindBlob(row, 1, id.bytes);
        return row.executeStep();
    });
}

Result<std::optional<RecordRow>> Views::find(const RecordId &id)
{
    return guarded(m_database, [&]() -> std::optional<RecordRow> {
        SQLite::Statement &row =
            m_database.statement("select " CAIRN_ROW " from record where id = ?");
        bindBlob(row, 1, id.bytes);
        if (!row.executeStep())
            return std::nullopt;
        return rowAt(row);
    });
}

Result<std::vector<RecordRow>> Views::list(const RowQuery &query)
{
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            query.reference ? "select " CAIRN_ROW " from record where" CAIRN_NARROWED CAIRN_MATCHES
                              " order by number limit ?5 offset ?6"
                            : "select " CAIRN_ROW " from record where type = ?1" CAIRN_MATCHES
                              " order by number limit ?5 offset ?6");
        bindQuery(rows, query);
        rows.bind(5, static_cast<std::int64_t>(query.limit));
        rows.bind(6, static_cast<std::int64_t>(query.skip));
        return all(rows);
    });
}

Result<std::size_t> Views::count(const RowQuery &query)
{
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            query.reference ? "select count(*) from record where" CAIRN_NARROWED CAIRN_MATCHES
                            : "select count(*) from record where type = ?1" CAIRN_MATCHES);
        bindQuery(rows, query);
        rows.executeStep();
        return static_cast<std::size_t>(rows.getColumn(0).getInt64());
    });
}

Result<std::vector<RecordRow>> Views::waiting()
{
    return guarded(m_database, [&] {
        return all(m_database.statement(
            "select " CAIRN_ROW " from record where unread + contested > 0 order by number"));
    });
}

Result<std::vector<RecordRow>> Views::mentioning(std::string_view type, std::string_view text)
{
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            "select " CAIRN_ROW " from record where type = ?1 and instr(view, ?2) > 0 "
            "order by number");
        bindText(rows, 1, type);
        bindText(rows, 2, text);
        return all(rows);
    });
}

Result<std::vector<RecordRow>> Views::search(std::string_view words, std::size_t limit)
{
    const FtsQuery query = ftsQuery(words);
    if (query.text.empty())
        return std::vector<RecordRow>();
    return guarded(m_database, [&] {
        SQLite::Statement &rows = m_database.statement(
            query.matchesMuch
                ? "select " CAIRN_FOUND " order by words.rowid desc limit ?2"
                : "select " CAIRN_FOUND " and words.rowid >= coalesce((select min(number) from "
                  "(select rowid as number from words where words match ?1 order by rowid desc "
                  "limit " CAIRN_RANKED ")), 0) order by rank limit ?2");
        bindText(rows, 1, query.text);
        rows.bind(2, static_cast<std::int64_t>(limit));
        return all(rows);
    });
}

Result<void> Views::walk(const std::function<Result<void>(const RecordRow &)> &each)
{
    auto walked = guarded(m_database, [&]() -> Result<void> {
        SQLite::Statement &rows =
            m_database.statement("select " CAIRN_ROW " from record order by id");
        while (rows.executeStep())
            if (auto went = each(rowAt(rows)); !went)
                return went;
        return {};
    });
    return walked ? *walked : std::unexpected(walked.error());
}

Result<Views::Counts> Views::counts()
{
    return guarded(m_database, [&] {
        Counts counts;
        SQLite::Statement &records = m_database.statement("select count(*) from record");
        records.executeStep();
        counts.records = static_cast<std::uint64_t>(records.getColumn(0).getInt64());
        SQLite::Statement &waits = m_database.statement(
            "select coalesce(sum(unread), 0), coalesce(sum(contested), 0) from record "
            "where unread + contested > 0");
        waits.executeStep();
        counts.unread = static_cast<std::uint64_t>(waits.getColumn(0).getInt64());
        counts.contested = static_cast<std::uint64_t>(waits.getColumn(1).getInt64());
        return counts;
    });
}

Result<std::size_t> Views::countIn(const std::string &scope, std::size_t most)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "select count(*) from (select 1 from record where scope = ? limit ?)");
        bindText(row, 1, scope);
        row.bind(2, static_cast<std::int64_t>(most));
        row.executeStep();
        return static_cast<std::size_t>(row.getColumn(0).getInt64());
    });
}

Result<std::vector<RecordId>> Views::ofScope(const std::string &scope)
{
    return guarded(m_database, [&] {
        std::vector<RecordId> found;
        SQLite::Statement &rows = m_database.statement("select id from record where scope = ?");
        bindText(rows, 1, scope);
        while (rows.executeStep())
            found.push_back(RecordId{blobAt<16>(rows, 0)});
        return found;
    });
}

} // namespace cairn
