#pragma once

#include "tests/simulation/shrink.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn::sim {

struct SoakOptions {
    std::uint64_t from = 1;
    std::uint64_t to = 0;          ///< the last seed, inclusive
    std::int64_t seconds = 0;      ///< of real time, after which no new seed begins; 0: all of them
    unsigned jobs = 1;             ///< processes
    bool stopsAtFirst = false;     ///< failure
    bool shrinks = true;           ///< failed plans to their least
    std::uint64_t twiceEvery = 50; ///< every so many seeds one runs twice; 0: none
    WorldOptions world;
};

struct FailedSeed {
    std::uint64_t seed = 0;
    std::string failure;
    std::string steps; ///< the least that still fails; empty: the process died
};

struct SoakReport {
    Counters counters;
    std::uint64_t failures = 0;
    std::vector<FailedSeed> failed; ///< the first ones
    std::uint64_t runTwice = 0;
};

/// Runs the seeds in processes of their own, so that even one that crashes is told by its seed.
[[nodiscard]] SoakReport soak(const SoakOptions &options);

/// The command that shows this failure again.
[[nodiscard]] std::string replayCommand(const FailedSeed &failed);

/// One JSON object.
[[nodiscard]] std::string toJson(const SoakReport &report, double seconds);

} // namespace cairn::sim
