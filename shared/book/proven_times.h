#pragma once

#include "shared/wire/sync_messages.h"

#include <map>

namespace cairn {

/// Effective times that the server once gave to revisions which come again, by receipts of its own.
/// A receipt counts where the push holds its run up to the signed tail, so that the words are those
/// that were receipted; without one a revision is timed anew.
[[nodiscard]] std::map<RevisionId, Instant> provenTimes(const PushRequest &push,
                                                        const SignaturePublicKey &key);

} // namespace cairn
