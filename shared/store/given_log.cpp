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

} // namespace cairn
