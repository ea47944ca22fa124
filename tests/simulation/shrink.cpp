#include "tests/simulation/shrink.h"

#include <algorithm>

namespace cairn::sim {

namespace {

constexpr int kRunsMax = 400;

/// The selection without the steps in [from, from + count).
Selection without(const Selection &steps, std::size_t from, std::size_t count)
{
    Selection left(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(from));
    const std::size_t rest = std::min(steps.size(), from + count);
    left.insert(left.end(), steps.begin() + static_cast<std::ptrdiff_t>(rest), steps.end());
    return left;
}

} // namespace

Ending runSeed(std::uint64_t seed, const Selection *selection, const WorldOptions &options)
{
    const Plan plan = planFor(seed);
    World world(seed, options);
    return world.run(plan, selection ? *selection : allOf(plan));
}

std::string_view invariantOf(std::string_view failure)
{
    return failure.substr(0, failure.find(':'));
}

Shrunk shrink(std::uint64_t seed, const Ending &first, const WorldOptions &options)
{
    Shrunk shrunk{allOf(planFor(seed)), first, 0};
    std::erase_if(shrunk.selection, [&](std::size_t at) { return at > first.failedAt; });
    for (std::size_t part = std::max<std::size_t>(shrunk.selection.size() / 2, 1); part > 0;) {
        bool smaller = false;
        for (std::size_t from = 0; from < shrunk.selection.size() && shrunk.runs < kRunsMax;) {
            const Selection fewer = without(shrunk.selection, from, part);
            const Ending ending = runSeed(seed, &fewer, options);
            ++shrunk.runs;
            if (invariantOf(ending.failure) != invariantOf(first.failure)) {
                from += part;
                continue;
            }
            shrunk.selection = fewer;
            shrunk.ending = ending;
            smaller = true;
        }
        if (!smaller || shrunk.runs >= kRunsMax)
            part = shrunk.runs >= kRunsMax ? 0 : part / 2;
    }
    return shrunk;
}

} // namespace cairn::sim
