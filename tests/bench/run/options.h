#pragma once

#include "tests/bench/measure/counting_proxy.h"
#include "tests/bench/workload/generate.h"

#include <filesystem>
#include <set>
#include <string>

namespace cairn::bench {

struct Options {
    WorkloadSize size = {};
    std::filesystem::path workload = {}; ///< empty: made here
    std::filesystem::path dir = {};      ///< must lie on a real disk; empty: a temporary directory
    std::set<std::string> steps = {};    ///< empty: all of them
    int run = 1;
    int devices = 60;                 ///< of `many`
    int revisions = 200;              ///< of each of those
    Slowness slowness = {120, 2'000}; ///< of `slow`

    [[nodiscard]] bool wants(const std::string &step) const
    {
        return steps.empty() || steps.contains(step);
    }
};

} // namespace cairn::bench
