#pragma once

#include "shared/history/graph.h"
#include "shared/merge/view.h"

namespace cairn {

/// The versions of one unit with their graph: what every policy looks at.
struct Story {
    std::span<const Version> versions;
    Graph graph;
};

[[nodiscard]] Story tell(std::span<const Version> versions);

/// What a version of a plain policy says: its `is`.
[[nodiscard]] const Value &saidBy(const Version &version);

/// Accepted ones by (effective time, revision id); what is not accepted yet counts as newest.
[[nodiscard]] bool olderThan(const Version &left, const Version &right);

/// The value of the newest head, and all heads: where every policy without one of its own begins.
[[nodiscard]] UnitView viewNewest(const Story &story);

/// The versions that a head has seen and itself, by index in causal order.
[[nodiscard]] std::vector<std::size_t> ancestry(const Graph &graph, std::size_t version);

/// All heads, each with the value that `valueAt` finds for it.
template <class ValueAt>
[[nodiscard]] std::vector<Head> headsOf(const Story &story, ValueAt valueAt)
{
    std::vector<Head> heads;
    for (const std::size_t at : story.graph.heads()) {
        const Version &version = story.versions[at];
        heads.push_back({version.id, version.author, version.claimedMillis, valueAt(at)});
    }
    return heads;
}

// One file a policy. Each is called with at least one version.
[[nodiscard]] UnitView viewFixed(const Story &story);
[[nodiscard]] UnitView viewFact(const Story &story);
[[nodiscard]] UnitView viewSet(const Unit &unit, const Story &story);
[[nodiscard]] UnitView viewAppend(const Story &story);
[[nodiscard]] UnitView viewProse(const Story &story);
[[nodiscard]] UnitView viewDecide(const Unit &unit, const Story &story);
[[nodiscard]] UnitView viewState(const Unit &unit, const Story &story);

} // namespace cairn
