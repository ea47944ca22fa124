#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cairn::sim {

/// What the search over crash points has looked at and found.
struct CrashReport {
    std::uint64_t points = 0; ///< (op, what the disk kept): each opened again and looked through
    std::uint64_t ops = 0;    ///< writes, truncations, syncs and removals of all flows
    std::uint64_t marks = 0;  ///< promises that had been given by then, summed over the points
    std::map<std::string, std::uint64_t> pointsOfFlow;
    std::vector<std::string> failures; ///< the first ones: flow, seed, op, and what is wrong
};

/// Runs each flow once with a disk that takes notes, then cuts the power at every op that it made,
/// with each thing that a disk may keep of what no sync had covered; opens what is left and looks
/// for every promise that had been given by then. New seeds until there are so many points.
[[nodiscard]] CrashReport exploreCrashPoints(std::uint64_t pointsWanted, std::uint64_t firstSeed);

[[nodiscard]] std::string toJson(const CrashReport &report, double seconds);

} // namespace cairn::sim
