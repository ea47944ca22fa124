#include "shared/merge/view.h"

#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

std::string_view toText(Standing standing)
{
    switch (standing) {
    case Standing::Settled: return "settled";
    case Standing::Unread: return "unread";
    case Standing::Contested: return "contested";
    }
    return "contested";
}

Story tell(std::span<const Version> versions)
{
    std::vector<Graph::Node> nodes;
    nodes.reserve(versions.size());
    for (const Version &version : versions)
        nodes.push_back({version.id, version.parents});
    return {versions, Graph(nodes)};
}

const Value &saidBy(const Version &version)
{
    return version.content.at("is");
}

bool olderThan(const Version &left, const Version &right)
{
    const bool leftTaken = left.effectiveMillis.has_value();
    if (leftTaken != right.effectiveMillis.has_value())
        return leftTaken;
    if (leftTaken && *left.effectiveMillis != *right.effectiveMillis)
        return *left.effectiveMillis < *right.effectiveMillis;
    return left.id < right.id;
}

std::vector<std::size_t> ancestry(const Graph &graph, std::size_t version)
{
    std::vector<bool> wanted(graph.size(), false);
    wanted[version] = true;
    std::vector<std::size_t> order;
    for (auto at = graph.order().rbegin(); at != graph.order().rend(); ++at) {
        if (!wanted[*at])
            continue;
        order.push_back(*at);
        for (const std::size_t parent : graph.parents(*at))
            wanted[parent] = true;
    }
    std::ranges::reverse(order);
    return order;
}

UnitView view(const Unit &unit, std::span<const Version> versions)
{
    if (versions.empty()) {
        if (unit.policy == Policy::State)
            return {Standing::Settled, unit.moves.initial, {}};
        if (unit.policy == Policy::Set || unit.policy == Policy::Append)
            return {Standing::Settled, List(), {}};
        return {};
    }
    const Story story = tell(versions);
    switch (unit.policy) {
    case Policy::Fixed: return viewFixed(story);
    case Policy::Fact: return viewFact(story);
    case Policy::Server: return viewNewest(story);
    case Policy::Set: return viewSet(unit, story);
    case Policy::Append: return viewAppend(story);
    case Policy::Prose: return viewProse(story);
    case Policy::Decide: return viewDecide(unit, story);
    case Policy::State: return viewState(unit, story);
    }
    return {};
}

UnitView viewOfUnknown(std::span<const Version> versions)
{
    return versions.empty() ? UnitView{} : viewNewest(tell(versions));
}

} // namespace cairn
