#pragma once

#include "shared/base/instant.h"

#include <cstdint>
#include <string>
#include <variant>

namespace cairn {

/// What the device knows when it asks itself what to do next.
struct SyncState {
    bool wanted = false; ///< somebody or the clock asked for a round
    bool tokenValid = false;
    bool greeted = false;     ///< hello was answered on this connection
    bool mayPull = true;      ///< the server's verdict was not `push_only`
    std::uint64_t unsent = 0; ///< revisions above what the server acknowledged
    bool pulledAll = false;   ///< the last page said that nothing more is there
    bool offered = false;     ///< a scope comes as a snapshot, and is not in yet
    bool differs = false;     ///< what is here is not what the county has; it can be mended
    int failures = 0;         ///< in a row
    Instant lastFailure{};
    std::int64_t retryAfterMillis = 0; ///< what the server asked for; 0: nothing
    Instant now{};
};

struct SignIn {};
struct Hello {};
struct Push {};
struct Pull {};
struct Fetch {};
struct Mend {};
struct WaitUntil {
    Instant at;
};
struct Rest {};
using SyncStep = std::variant<Rest, WaitUntil, SignIn, Hello, Push, Pull, Fetch, Mend>;

/// Decides; does nothing. `jitter` in [0, 1) spreads retries over the whole interval.
[[nodiscard]] SyncStep nextStep(const SyncState &state, double jitter);

} // namespace cairn
