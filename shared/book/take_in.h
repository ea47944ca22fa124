#pragma once

#include "shared/book/book.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// Writes what the county sent and shows it, within the caller's transaction; the one way in of
/// pulls, repairs and snapshots. What is here with the same stamp stays as it is. Returns how many
/// were new. Malformed: something is not what it says it is, and nothing may be taken over.
[[nodiscard]] Result<std::size_t> takeIn(Book &book, const DeviceId &own,
                                         const std::vector<StampedRevision> &page);

} // namespace cairn
