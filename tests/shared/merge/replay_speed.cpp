#include "tests/shared/merge/replay_speed.h"

#include "shared/merge/replay.h"
#include "tests/shared/merge/trace.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace cairn::test {

namespace {

std::int64_t microsOf(const Trace &trace)
{
    const auto begin = std::chrono::steady_clock::now();
    const Story story = tell(trace.versions);
    const GapText text = replay(proseHistory(story), story.graph.order());
    const auto taken = std::chrono::steady_clock::now() - begin;
    const bool right = textOf(text) == trace.endText;
    return right ? std::chrono::duration_cast<std::chrono::microseconds>(taken).count() : 0;
}

} // namespace

std::string replaySpeed(int rounds)
{
    Map traces;
    for (const std::string &name : traceNames()) {
        const Trace trace = readTrace(name);
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        for (int i = 0; i < rounds; ++i)
            best = std::min(best, microsOf(trace));
        const auto count = static_cast<std::int64_t>(trace.transactions);
        traces.emplace(name,
                       Map{{"transactions", count},
                           {"micros", best},
                           {"transactions_a_second", best > 0 ? count * 1'000'000 / best : 0}});
    }
    return canonical(Map{{"replay", std::move(traces)}});
}

} // namespace cairn::test
