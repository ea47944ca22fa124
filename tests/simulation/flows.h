#pragma once

#include "tests/simulation/stage.h"

#include <functional>
#include <span>

namespace cairn::sim {

/// Something that people or programs do and that ends in promises: set up on a good day, then
/// played with the notes of one disk on.
struct Flow {
    const char *name;
    void (*play)(Stage &stage);
    std::uint64_t everySeeds = 1; ///< long ones come more seldom
};

[[nodiscard]] std::span<const Flow> flows();

} // namespace cairn::sim
