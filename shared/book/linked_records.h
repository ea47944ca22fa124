#pragma once

#include "shared/book/book.h"
#include "shared/domain/record_facts.h"

namespace cairn {

/// A record as the rules see it.
[[nodiscard]] RecordFacts factsOf(const RecordView &view);

/// The records around one that is to move to `target`, as `judgeMove` wants them
/// (shared/domain/move.h), out of what this book holds: the server has all of them, a device those
/// that its person may see. `actor`: who moves it.
[[nodiscard]] Result<Linked> linkedFor(Book &book, const RecordFacts &record,
                                       std::string_view target, const PersonId &actor);

} // namespace cairn
