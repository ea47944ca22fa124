#pragma once

#include "shared/base/instant.h"

#include <cstdint>
#include <functional>
#include <span>

namespace cairn {

/// What the world supplies: made once where a program starts, fixed in tests and in the simulator.
/// `shared/` has no clock and no chance of its own (tests/house looks).
struct Surroundings {
    std::function<Instant()> now;                  ///< the wall clock, which may lie
    std::function<std::int64_t()> monotonicMillis; ///< never goes back while the machine is up
    std::function<void(std::span<std::uint8_t>)> chance; ///< fills with random bytes
};

} // namespace cairn
