#pragma once

#include "shared/base/surroundings.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace cairn {

/// Chance that repeats, for tests: BLAKE2b over a seed, a mark and a counter. Never for real keys.
class SeededChance {
public:
    explicit SeededChance(std::uint64_t seed) : m_seed(seed) {}

    /// From here on another stream: a second run over the same vault must not hand out the ids of
    /// the first one again.
    void startAt(const std::string &mark);
    void fill(std::span<std::uint8_t> bytes);

private:
    std::uint64_t m_seed;
    std::string m_mark;
    std::uint64_t m_counter = 0;
};

/// The system's surroundings, except what is given here. With a fixed time no clock moves at all.
[[nodiscard]] Surroundings fixedSurroundings(std::optional<Instant> now,
                                             const std::shared_ptr<SeededChance> &chance);

} // namespace cairn
