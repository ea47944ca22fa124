#pragma once

#include "server/account/devices.h"
#include "shared/book/receipts.h"

namespace cairn {

/// Lets in what may enter, says a line of each and signs for it. When this returns, all of it is on
/// disk.
[[nodiscard]] Result<std::string> takePush(Book &book, const Caller &caller, const Seal &seal,
                                           const PushRequest &push);

} // namespace cairn
