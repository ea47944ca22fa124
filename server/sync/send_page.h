#pragma once

#include "server/account/devices.h"
#include "shared/wire/digest_messages.h"

namespace cairn {

/// The next page of what the caller asked for and may see. Scopes out of sight are left out, as
/// if they were not there. Reads only. Refused: the device speaks for another one.
[[nodiscard]] Result<PullAnswer> sendPage(Book &book, const Caller &caller,
                                          const PullRequest &request);

/// What differs between the caller's device and here, likewise.
[[nodiscard]] Result<DigestAnswer> sendDigest(Book &book, const Caller &caller,
                                              const DigestRequest &request);

} // namespace cairn
