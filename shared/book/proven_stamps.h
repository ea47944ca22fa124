#pragma once

#include "shared/wire/sync_messages.h"

#include <map>

namespace cairn {

/// What the server once said of a revision that comes again, and in which epoch.
struct Proven {
    Stamp stamp;
    std::string epoch;
};

/// By receipts of its own. A receipt counts where the push holds its run up to the signed tail, so
/// that the words are those that were receipted; without one a revision is timed anew.
[[nodiscard]] std::map<RevisionId, Proven> provenStamps(const PushRequest &push,
                                                        const SignaturePublicKey &key);

} // namespace cairn
