#pragma once

#include "shared/book/book.h"

namespace cairn {

/// A record before one revision and after it, though the log does not have it yet.
struct Change {
    RecordView before;
    RecordView after;
    bool isNew = false; ///< nothing of the record showed before
};

/// Views and log must not be behind each other for the record.
[[nodiscard]] Result<Change> changeBy(Book &book, const Revision &revision);

/// Where the revision moves its record to; nothing where it moves nothing: it says what shows
/// already, settles or reads what others moved, or its type has no states.
[[nodiscard]] std::optional<std::string> targetOf(const RecordType &type, const Revision &revision,
                                                  const Change &change);

/// All that the revision brings, but the state before it: what a move is judged over.
[[nodiscard]] RecordView beforeMoving(const RecordType &type, const Change &change);

/// Settles, reads or contests what stands already: nobody's new words.
[[nodiscard]] bool isAnswer(const UnitChange &change);

} // namespace cairn
