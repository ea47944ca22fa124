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
    std::function<std::string(std::string_view)> sign; ///< base64url Ed25519 signature of a text
    std::string program;                               ///< "cairn 0.1.0"
    std::vector<Incarnation> earlierLives = {};        ///< of the same device's log
};

/// What is to be sent next; unsent work of earlier lives goes first, it is older. Empty: nothing.
[[nodiscard]] Result<std::vector<Revision>> nextBatch(const SyncParty &party);

} // namespace cairn
