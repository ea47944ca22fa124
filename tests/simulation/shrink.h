#pragma once

#include "tests/simulation/world.h"

namespace cairn::sim {

/// One world from its beginning to its end.
[[nodiscard]] Ending runSeed(std::uint64_t seed, const Selection *selection,
                             const WorldOptions &options);

struct Shrunk {
    Selection selection; ///< of the seed's plan: none of these steps can be left out
    Ending ending;
    int runs = 0;
};

/// Leaves out ever fewer steps as long as the same invariant still breaks.
[[nodiscard]] Shrunk shrink(std::uint64_t seed, const Ending &first, const WorldOptions &options);

/// "I6" of "I6: d1 stands at …": what makes two failures the same one.
[[nodiscard]] std::string_view invariantOf(std::string_view failure);

} // namespace cairn::sim
