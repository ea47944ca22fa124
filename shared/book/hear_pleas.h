#pragma once

#include "shared/book/book.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// What a device says of its own refused revisions, written down for whoever reviews them; within
/// the transaction of the push. Hearing it again changes nothing.
[[nodiscard]] Result<std::vector<PleaLine>> hearPleas(Book &book, const DeviceId &device,
                                                      const std::vector<Plea> &pleas);

} // namespace cairn
