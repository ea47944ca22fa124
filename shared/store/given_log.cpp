#include "shared/store/given_log.h"

#include "shared/store/guard.h"

namespace cairn {

Result<bool> GivenLog::isEmpty()
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "select 1 from revision where outcome = 0 and outcome <> 1 and device <> ? limit 1");
        bindBlob(row, 1, m_own.bytes);
        return !row.executeStep();
    });
}

Result<std::optional<RecordId>> GivenLog::giveWay(const RevisionId &id)
{
    return guarded(m_database, [&]() -> std::optional<RecordId> {
        SQLite::Statement &row = m_database.statement(
            "delete from revision where device = ?1 and incarnation = ?2 and sequence = ?3 "
            "and device <> ?4 and outcome <> 1 returning record");
        bindBlob(row, 1, id.device.bytes);
        bindBlob(row, 2, id.incarnation.bytes);
        row.bind(3, static_cast<std::int64_t>(id.sequence));
        bindBlob(row, 4, m_own.bytes);
        if (!row.executeStep())
            return std::nullopt;
        const RecordId record{blobAt<16>(row, 0)};
        while (row.executeStep()) {}
        return record;
    });
}

Result<std::vector<RecordId>> GivenLog::passOver(const RevisionId &before, const std::string &scope)
{
    return guarded(m_database, [&] {
        std::vector<RecordId> records;
        SQLite::Statement &rows = m_database.statement(
            "update revision set outcome = 3, rule = 'passed_over' where device = ?1 "
            "and incarnation = ?2 and sequence < ?3 and scope = ?4 and device <> ?5 "
            "and outcome = 0 and outcome <> 1 returning record");
        bindBlob(rows, 1, before.device.bytes);
        bindBlob(rows, 2, before.incarnation.bytes);
        rows.bind(3, static_cast<std::int64_t>(before.sequence));
        bindText(rows, 4, scope);
        bindBlob(rows, 5, m_own.bytes);
        while (rows.executeStep())
            records.push_back({blobAt<16>(rows, 0)});
        return records;
    });
}

Result<std::optional<RecordId>> GivenLog::passOver(const RevisionId &id, const Hash &hash)
{
    return guarded(m_database, [&]() -> std::optional<RecordId> {
        SQLite::Statement &row = m_database.statement(
            "update revision set outcome = 3, rule = 'passed_over' where device = ?1 "
            "and incarnation = ?2 and sequence = ?3 and hash = ?4 and device <> ?5 "
            "and outcome = 0 and outcome <> 1 returning record");
        bindBlob(row, 1, id.device.bytes);
        bindBlob(row, 2, id.incarnation.bytes);
        row.bind(3, static_cast<std::int64_t>(id.sequence));
        bindBlob(row, 4, hash);
        bindBlob(row, 5, m_own.bytes);
        if (!row.executeStep())
            return std::nullopt;
        const RecordId record{blobAt<16>(row, 0)};
        while (row.executeStep()) {}
        return record;
    });
}

Result<std::vector<std::pair<RevisionId, Hash>>> GivenLog::waiting(std::size_t countMax)
{
    return guarded(m_database, [&] {
        std::vector<std::pair<RevisionId, Hash>> found;
        SQLite::Statement &rows = m_database.statement(
            "select device, incarnation, sequence, hash from revision indexed by revision_open "
            "where outcome = 0 and outcome <> 1 and device <> ? order by number limit ?");
        bindBlob(rows, 1, m_own.bytes);
        rows.bind(2, static_cast<std::int64_t>(countMax));
        while (rows.executeStep())
            found.emplace_back(RevisionId{{blobAt<16>(rows, 0)},
                                          {blobAt<8>(rows, 1)},
                                          static_cast<std::uint64_t>(rows.getColumn(2).getInt64())},
                               blobAt<32>(rows, 3));
        return found;
    });
}

} // namespace cairn
