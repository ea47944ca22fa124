#include "shared/store/verdict_log.h"

#include "shared/store/guard.h"

namespace cairn {

Result<void> VerdictLog::add(const Entry &entry)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or ignore into verdict (device, commit_number, incarnation, sequence) "
            "values (?, ?, ?, ?)");
        bindBlob(row, 1, entry.revision.device.bytes);
        row.bind(2, static_cast<std::int64_t>(entry.commit));
        bindBlob(row, 3, entry.revision.incarnation.bytes);
        row.bind(4, static_cast<std::int64_t>(entry.revision.sequence));
        row.exec();
    });
}

Result<std::vector<VerdictLog::Entry>> VerdictLog::entries(const Range &range)
{
    return guarded(m_database, [&] {
        std::vector<Entry> found;
        SQLite::Statement &rows = m_database.statement(
            "select commit_number, incarnation, sequence from verdict where device = ? "
            "and commit_number > ? and commit_number <= ? order by commit_number limit ?");
        bindBlob(rows, 1, range.device.bytes);
        rows.bind(2, static_cast<std::int64_t>(range.after));
        rows.bind(3, static_cast<std::int64_t>(range.upTo));
        rows.bind(4, static_cast<std::int64_t>(range.countMax));
        while (rows.executeStep())
            found.push_back({static_cast<std::uint64_t>(rows.getColumn(0).getInt64()),
                             {range.device,
                              {blobAt<8>(rows, 1)},
                              static_cast<std::uint64_t>(rows.getColumn(2).getInt64())}});
        return found;
    });
}

} // namespace cairn
