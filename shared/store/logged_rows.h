#pragma once

#include "shared/store/guard.h"
#include "shared/store/revision_log.h"

namespace cairn {

/// Reading rows of `revision`; for the files of this room alone. A statement selects these columns,
/// in this order.
#define CAIRN_LOGGED                                                                               \
    "body, hash, outcome, effective, commit_number, rule, place, sentence, device, incarnation, "  \
    "sequence, record, type, scope"

/// From the columns `effective` and `commit_number`, the first of which stands at `at`.
[[nodiscard]] std::optional<Stamp> stampAt(SQLite::Statement &row, int at);

/// A body that does not read was changed behind our back.
[[nodiscard]] Result<Logged> loggedAt(SQLite::Statement &row);

[[nodiscard]] Result<std::vector<Logged>> loggedRows(SQLite::Statement &rows);

/// All that the statement finds which `ask` has bound and returns.
template <class Ask>
[[nodiscard]] Result<std::vector<Logged>> loggedBy(Database &database, Ask ask)
{
    auto read = guarded(database, [&] { return loggedRows(ask()); });
    return read ? std::move(*read) : std::unexpected(read.error());
}

} // namespace cairn
