#include "tests/bench/run/county_run.h"

#include "tests/bench/run/county.h"

#include <algorithm>
#include <functional>

namespace cairn::bench {

Result<void> runCounty(const Options &options, Rows &rows)
{
    auto county = County::open(options, rows, {});
    if (!county)
        return std::unexpected(county.error());
    constexpr std::size_t kAllSteady = 100;
    using Step = std::function<Result<void>()>;
    const std::pair<const char *, Step> steps[]{
        {"load", [&] { return (*county)->load(); }},
        {"push", [&] { return (*county)->push("push"); }},
        {"pull", [&] { return (*county)->pull("pull"); }},
        {"content", [&] { return (*county)->content(); }},
        {"cold", [&] { return (*county)->cold(); }},
        {"steady", [&] { return (*county)->steady("steady", kAllSteady); }},
        {"idle", [&] { return (*county)->idle("idle"); }},
        {"concurrent", [&] { return (*county)->concurrent(); }},
        {"merge-content", [&] { return (*county)->mergeContent(); }},
        {"away", [&] { return (*county)->away(); }},
        {"check", [&] { return (*county)->check(); }},
    };
    const auto last =
        std::ranges::find_if(std::rbegin(steps), std::rend(steps),
                             [&](const auto &step) { return options.wants(step.first); });
    for (const auto *step = std::begin(steps); step != last.base(); ++step)
        if (auto done = step->second(); !done)
            return done;
    return {};
}

Result<void> runSlowly(const Options &options, Rows &rows)
{
    auto county = County::open(options, rows, options.slowness);
    if (!county)
        return std::unexpected(county.error());
    constexpr std::size_t kFewSteady = 20;
    if (auto done = (*county)->load(); !done)
        return done;
    if (auto done = (*county)->push("slow-push"); !done)
        return done;
    if (auto done = (*county)->pull("slow-pull"); !done)
        return done;
    if (auto done = (*county)->content(); !done)
        return done;
    if (auto done = (*county)->steady("slow-steady", kFewSteady); !done)
        return done;
    return (*county)->idle("slow-idle");
}

} // namespace cairn::bench
