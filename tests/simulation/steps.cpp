#include "tests/simulation/steps.h"

#include <array>
#include <charconv>

namespace cairn::sim {

namespace {

struct KindOfStep {
    std::string_view name;
    unsigned weight;
    bool always; ///< part of every seed; the others come and go with the swarm
};

constexpr std::array<KindOfStep, static_cast<std::size_t>(StepKind::Count)> kKinds{{
    {"write", 60, true},
    {"sync", 26, true},
    {"begin-sync", 10, true},
    {"deliver", 14, true},
    {"time-passes", 6, true},
    {"days-pass", 1, false},
    {"kill-device", 4, false},
    {"cut-power", 6, false},
    {"disk-full", 3, false},
    {"write-fails", 3, false},
    {"read-fails", 3, false},
    {"sync-fails", 3, false},
    {"set-clock", 4, false},
    {"kill-server", 3, false},
    {"cut-server-power", 5, false},
    {"server-disk-full", 2, false},
    {"server-sync-fails", 2, false},
    {"server-writes", 2, true},
    {"move-school", 2, false},
    {"change-visitors", 7, false},
    {"cut-network", 3, false},
    {"replay", 4, false},
    {"forge", 4, false},
    {"newer-build", 4, false},
    {"put-disk-back", 2, false},
    {"lose-row", 3, false},
    {"clone-device", 3, false},
    {"put-server-back", 4, false},
    {"lose-server-row", 4, false},
    {"lose-rights", 6, false},
    {"settle-case", 10, false},
    {"rule-on-case", 8, false},
}};

constexpr std::int64_t kStepsLeast = 40;
constexpr std::int64_t kStepsMost = 140;

} // namespace

std::string_view nameOf(StepKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].name;
}

Plan planFor(std::uint64_t seed)
{
    Chance chance(seed);
    std::vector<std::size_t> lots; // each kind as often as it weighs
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind)
        if (kKinds[kind].always || chance.percent(50))
            lots.insert(lots.end(), kKinds[kind].weight, kind);
    Plan plan(static_cast<std::size_t>(chance.between(kStepsLeast, kStepsMost)));
    for (Step &step : plan)
        step = {static_cast<StepKind>(chance.oneOf(lots)), static_cast<unsigned>(chance.below(720)),
                chance.next()};
    return plan;
}

Selection allOf(const Plan &plan)
{
    Selection all(plan.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    return all;
}

std::string toText(const Selection &selection)
{
    std::string text;
    for (std::size_t i = 0; i < selection.size();) {
        std::size_t last = i;
        while (last + 1 < selection.size() && selection[last + 1] == selection[last] + 1)
            ++last;
        text += (text.empty() ? "" : ",") + std::to_string(selection[i]);
        if (last > i)
            text += "-" + std::to_string(selection[last]);
        i = last + 1;
    }
    return text;
}

std::optional<Selection> parseSelection(std::string_view text)
{
    Selection selection;
    const char *at = text.data();
    const char *const end = at + text.size();
    while (at != end) {
        std::size_t first = 0;
        auto read = std::from_chars(at, end, first);
        std::size_t last = first;
        if (read.ec == std::errc() && read.ptr != end && *read.ptr == '-')
            read = std::from_chars(read.ptr + 1, end, last);
        if (read.ec != std::errc() || last < first || last > 1'000'000)
            return std::nullopt;
        for (; first <= last; ++first)
            selection.push_back(first);
        at = read.ptr;
        if (at != end && *at++ != ',')
            return std::nullopt;
    }
    return selection;
}

} // namespace cairn::sim
