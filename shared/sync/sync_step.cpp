#include "shared/sync/sync_step.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::int64_t kRetryFirstMillis = 1'000;
constexpr std::int64_t kRetryMaxMillis = 5 * 60 * 1'000;
constexpr int kDoublingsMax = 9; // 1 s … 512 s, cut at five minutes

/// Full jitter: anywhere between now and the doubled interval, so that a whole county that comes
/// back at 16:00 does not knock together.
Instant retryTime(const SyncState &state, double jitter)
{
    const int doublings = std::min(state.failures - 1, kDoublingsMax);
    const std::int64_t interval = std::min(kRetryFirstMillis << doublings, kRetryMaxMillis);
    const auto spread = static_cast<std::int64_t>(static_cast<double>(interval) * jitter);
    return state.lastFailure + std::chrono::milliseconds(std::max(spread, state.retryAfterMillis));
}

} // namespace

SyncStep nextStep(const SyncState &state, double jitter)
{
    if (!state.wanted)
        return Rest{};
    if (state.failures > 0)
        if (const Instant at = retryTime(state, jitter); at > state.now)
            return WaitUntil{at};
    if (!state.tokenValid)
        return SignIn{};
    if (!state.greeted)
        return Hello{};
    if (state.unsent > 0)
        return Push{};
    if (state.mayPull && state.offered)
        return Fetch{};
    if (state.mayPull && !state.pulledAll)
        return Pull{};
    if (state.mayPull && state.differs)
        return Mend{};
    return Rest{};
}

} // namespace cairn
