#include "shared/store/tally_rows.h"

#include "shared/store/guard.h"

namespace cairn {

namespace {

void bindSpan(SQLite::Statement &rows, std::uint64_t after, std::uint64_t upTo)
{
    rows.bind(1, static_cast<std::int64_t>(after));
    rows.bind(2, static_cast<std::int64_t>(upTo));
}

std::string_view viewAt(SQLite::Statement &rows, int at)
{
    const SQLite::Column column = rows.getColumn(at);
    return {column.getText(), static_cast<std::size_t>(column.getBytes())};
}

} // namespace

Result<void> eachAccepted(Database &database, std::uint64_t after, std::uint64_t upTo,
                          const std::function<void(const TallyRow &)> &each)
{
    return guarded(database, [&] {
        SQLite::Statement &rows = database.statement(
            "select scope, hash, effective, commit_number from revision "
            "indexed by revision_commit where commit_number > ? and commit_number <= ? "
            "and outcome = 1 and sealed = 0 order by commit_number");
        bindSpan(rows, after, upTo);
        while (rows.executeStep())
            each({viewAt(rows, 0), blobAt<32>(rows, 1),
                  Stamp{fromMillis(rows.getColumn(2).getInt64()),
                        static_cast<std::uint64_t>(rows.getColumn(3).getInt64())}});
    });
}

Result<std::vector<TallyName>> namesAccepted(Database &database, std::uint64_t after,
                                             std::uint64_t upTo)
{
    return guarded(database, [&] {
        std::vector<TallyName> names;
        SQLite::Statement &rows = database.statement(
            "select device, incarnation, sequence, scope from revision "
            "indexed by revision_commit where commit_number > ? and commit_number <= ? "
            "and outcome = 1 and sealed = 0 order by commit_number");
        bindSpan(rows, after, upTo);
        while (rows.executeStep())
            names.push_back({{DeviceId{blobAt<16>(rows, 0)}, Incarnation{blobAt<8>(rows, 1)},
                              static_cast<std::uint64_t>(rows.getColumn(2).getInt64())},
                             textAt(rows, 3)});
        return names;
    });
}

Result<bool> holdsCommit(Database &database, std::uint64_t commit)
{
    return guarded(database, [&] {
        SQLite::Statement &row =
            database.statement("select 1 from revision where commit_number = ? and outcome = 1");
        row.bind(1, static_cast<std::int64_t>(commit));
        return row.executeStep();
    });
}

} // namespace cairn
