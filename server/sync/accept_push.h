#pragma once

#include "server/account/devices.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// The body of a push as revisions. Malformed; TooLarge: more than kPushRevisionsMax of them.
[[nodiscard]] Result<std::vector<Revision>> readPush(std::string_view body);

/// Lets in what may enter and says a line of each. When this returns, all of it is on disk.
[[nodiscard]] Result<std::string> takePush(Book &book, const Caller &caller,
                                           const std::vector<Revision> &revisions);

} // namespace cairn
