#pragma once

#include "shared/book/device_sync.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Whose work is exchanged, and how that device proves who it is.
struct SyncParty {
    Book &book;
    Writer writer;
    std::function<std::string(std::string_view)> sign;   ///< base64url Ed25519 signature of a text
    std::string program;                                 ///< "cairn 0.1.0"
    std::vector<Incarnation> earlierLives = {};          ///< of the same device's log, oldest first
    std::function<Result<Incarnation>()> beginLife = {}; ///< of it; durable when it returns
};

/// What is to be sent next; unsent work of earlier lives goes first, it is older. Empty: nothing.
[[nodiscard]] Result<PushRequest> nextBatch(const SyncParty &party);

/// In [0, 1): spreads the retries of many devices over their whole interval.
[[nodiscard]] double jitter(const Surroundings &surroundings);

/// From now on this device writes as a new life: another copy of it goes on as the old one.
[[nodiscard]] Result<void> beginNewLife(SyncParty &party);

/// The same, and what the old lives could not send goes on in the new one.
[[nodiscard]] Result<void> carryOn(SyncParty &party);

} // namespace cairn
