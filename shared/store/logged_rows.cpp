#include "shared/store/logged_rows.h"

#include "shared/store/body.h"

namespace cairn {

std::optional<Stamp> stampAt(SQLite::Statement &row, int at)
{
    if (row.getColumn(at).isNull())
        return std::nullopt;
    return Stamp{fromMillis(row.getColumn(at).getInt64()),
                 static_cast<std::uint64_t>(row.getColumn(at + 1).getInt64())};
}

Result<Logged> loggedAt(SQLite::Statement &row)
{
    const SQLite::Column body = row.getColumn(0);
    auto revision = revisionFromBody(
        {static_cast<const char *>(body.getBlob()), static_cast<std::size_t>(body.getBytes())},
        {.id = {DeviceId{blobAt<16>(row, 8)}, Incarnation{blobAt<8>(row, 9)},
                static_cast<std::uint64_t>(row.getColumn(10).getInt64())},
         .record = RecordId{blobAt<16>(row, 11)},
         .type = textAt(row, 12),
         .scope = textAt(row, 13)});
    if (!revision)
        return std::unexpected(revision.error());
    Logged logged;
    logged.revision = std::move(*revision);
    logged.hash = blobAt<32>(row, 1);
    logged.outcome = static_cast<Outcome>(row.getColumn(2).getInt());
    logged.stamp = stampAt(row, 3);
    logged.verdict = {textAt(row, 5), textAt(row, 6), textAt(row, 7)};
    return logged;
}

Result<std::vector<Logged>> loggedRows(SQLite::Statement &rows)
{
    std::vector<Logged> found;
    while (rows.executeStep()) {
        auto logged = loggedAt(rows);
        if (!logged)
            return std::unexpected(logged.error());
        found.push_back(std::move(*logged));
    }
    return found;
}

} // namespace cairn
