#include "shared/store/snapshot_pieces.h"

#include "shared/store/guard.h"

#include <algorithm>

namespace cairn {

Result<std::uint64_t> SnapshotPieces::size(const Hash &snapshot)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "select coalesce(sum(length(bytes)), 0) from piece where snapshot = ?");
        bindBlob(row, 1, snapshot);
        row.executeStep();
        return static_cast<std::uint64_t>(row.getColumn(0).getInt64());
    });
}

Result<void> SnapshotPieces::keep(const Hash &snapshot, std::uint64_t at, std::string_view bytes)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement(
            "insert or replace into piece (snapshot, at, bytes) values (?, ?, ?)");
        bindBlob(row, 1, snapshot);
        row.bind(2, static_cast<std::int64_t>(at));
        bindBlob(row, 3, bytesOf(bytes));
        row.exec();
    });
}

Result<std::string> SnapshotPieces::all(const Hash &snapshot)
{
    return guarded(m_database, [&] {
        std::string whole;
        SQLite::Statement &rows =
            m_database.statement("select bytes from piece where snapshot = ? order by at");
        bindBlob(rows, 1, snapshot);
        while (rows.executeStep()) {
            const SQLite::Column piece = rows.getColumn(0);
            whole.append(static_cast<const char *>(piece.getBlob()),
                         static_cast<std::size_t>(piece.getBytes()));
        }
        return whole;
    });
}

Result<void> SnapshotPieces::drop(const Hash &snapshot)
{
    return guarded(m_database, [&] {
        SQLite::Statement &row = m_database.statement("delete from piece where snapshot = ?");
        bindBlob(row, 1, snapshot);
        row.exec();
    });
}

Result<void> SnapshotPieces::dropOthers(const std::vector<Hash> &offered)
{
    const auto kept = guarded(m_database, [&] {
        std::vector<Hash> snapshots;
        SQLite::Statement &rows = m_database.statement("select distinct snapshot from piece");
        while (rows.executeStep())
            snapshots.push_back(blobAt<32>(rows, 0));
        return snapshots;
    });
    if (!kept)
        return std::unexpected(kept.error());
    for (const Hash &snapshot : *kept)
        if (std::ranges::find(offered, snapshot) == offered.end())
            if (auto dropped = drop(snapshot); !dropped)
                return dropped;
    return {};
}

} // namespace cairn
