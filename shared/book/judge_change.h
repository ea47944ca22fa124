#pragma once

#include "shared/book/change.h"
#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"

namespace cairn {

/// What the rules say of the units that a revision edits (R14, R15): a device before it is
/// written, the server before it enters. Of `before` only its state is read. `role`: a code of
/// `roles`, of who writes; empty: nobody knows, and nothing is said of what only some may write.
[[nodiscard]] Findings judgeEdits(const RecordType &type, const Revision &revision,
                                  const RecordFacts &before, std::string_view role);

/// Whether `judgeEdits` has anything to look at.
[[nodiscard]] bool hasGuardedUnits(const RecordType &type, const Revision &revision);

/// What the rules say of the move that a revision makes, over what this book holds; nothing where
/// it makes none. A record that is made in a later state is judged as if it had moved there, but
/// for the way. `today`: the day of the deed.
[[nodiscard]] Result<Findings> judgeItsMove(Book &book, const RecordType &type,
                                            const Revision &revision, const Change &change,
                                            const std::string &today);

/// The role that the register of people gives; empty: it knows none.
[[nodiscard]] Result<std::string> roleOf(Book &book, const PersonId &person);

} // namespace cairn
