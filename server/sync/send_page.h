#pragma once

#include "server/account/devices.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// The next page of what the caller asked for and may see. Scopes out of sight are left out, as
/// if they were not there. Reads only. Refused: the device speaks for another one.
[[nodiscard]] Result<PullAnswer> sendPage(Book &book, const Caller &caller,
                                          const PullRequest &request);

} // namespace cairn
