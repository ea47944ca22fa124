#include "shared/store/guard.h"
#include "shared/store/views.h"

#include <set>
#include <tuple>

namespace cairn {

/// The half of `Views` that writes.
namespace {

/// Where a row stands, and whether it stood there before.
struct Place {
    std::int64_t number = 0;
    bool isKnown = false;
};

/// Not one upsert with `returning`: for that SQLite opens a savepoint, at each of which FTS5 writes
/// out what it has gathered: four times the work of a whole page.
Place keepRow(Database &database, const RecordRow &row)
{
    SQLite::Statement &known = database.statement("select number from record where id = ?");
    bindBlob(known, 1, row.id.bytes);
    const bool isKnown = known.executeStep();
    const std::int64_t number = isKnown ? known.getColumn(0).getInt64() : 0;
    known.reset();
    SQLite::Statement &keep = database.statement(
        isKnown ? "update record set type = ?, scope = ?, unread = ?, contested = ?, view = ? "
                  "where number = ?"
                : "insert into record (type, scope, unread, contested, view, id) values "
                  "(?, ?, ?, ?, ?, ?)");
    bindText(keep, 1, row.type);
    bindText(keep, 2, row.scope);
    keep.bind(3, row.unread);
    keep.bind(4, row.contested);
    bindText(keep, 5, row.units);
    if (isKnown)
        keep.bind(6, number);
    else
        bindBlob(keep, 6, row.id.bytes);
    keep.exec();
    return {isKnown ? number : database.sqlite().getLastInsertRowid(), isKnown};
}

/// Target, type and path.
using Pointers = std::set<std::tuple<RecordId, std::string, std::string>>;

/// From the index alone.
Pointers pointersFrom(Database &database, std::int64_t number)
{
    Pointers pointers;
    SQLite::Statement &rows =
        database.statement("select target, type, path from reference where record = ?");
    rows.bind(1, number);
    while (rows.executeStep())
        pointers.emplace(RecordId{blobAt<16>(rows, 0)}, textAt(rows, 1), textAt(rows, 2));
    return pointers;
}

/// Few edits change where a record points.
void keepPointers(Database &database, const Place &place, const Pointers &wanted)
{
    if (place.isKnown) {
        if (pointersFrom(database, place.number) == wanted)
            return;
        SQLite::Statement &forget = database.statement("delete from reference where record = ?");
        forget.bind(1, place.number);
        forget.exec();
    }
    for (const auto &[target, type, path] : wanted) {
        SQLite::Statement &point = database.statement(
            "insert into reference (target, type, path, record) values (?, ?, ?, ?)");
        bindBlob(point, 1, target.bytes);
        bindText(point, 2, type);
        bindText(point, 3, path);
        point.bind(4, place.number);
        point.exec();
    }
}

} // namespace

Result<std::int64_t> Views::put(const RecordRow &row, const std::vector<Reference> &references)
{
    return guarded(m_database, [&] {
        const Place place = keepRow(m_database, row);
        Pointers wanted;
        for (const Reference &reference : references)
            wanted.emplace(reference.target, row.type, reference.path);
        keepPointers(m_database, place, wanted);
        return place.number;
    });
}

Result<void> Views::putWords(std::int64_t number, std::string_view words)
{
    return guarded(m_database, [&] {
        SQLite::Statement &index =
            m_database.statement("insert or replace into words (rowid, text) values (?, ?)");
        index.bind(1, number);
        bindText(index, 2, words);
        index.exec();
    });
}

Result<void> Views::forgetWords()
{
    return guarded(m_database, [&] {
        m_database.statement("insert into words (words) values ('optimize')").exec();
    });
}

Result<void> Views::drop(const RecordId &id)
{
    return guarded(m_database, [&] {
        SQLite::Statement &words = m_database.statement(
            "delete from words where rowid = (select number from record where id = ?)");
        bindBlob(words, 1, id.bytes);
        words.exec();
        SQLite::Statement &record = m_database.statement("delete from record where id = ?");
        bindBlob(record, 1, id.bytes);
        record.exec();
    });
}

} // namespace cairn
