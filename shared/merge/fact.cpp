#include "shared/merge/policies.h"

namespace cairn {

/// Small, checkable, easily corrected: of the heads, the newest counts.
UnitView viewFact(const Story &story)
{
    UnitView shown;
    const Version *newest = nullptr;
    for (const std::size_t at : story.graph.heads())
        if (!newest || olderThan(*newest, story.versions[at]))
            newest = &story.versions[at];
    if (newest)
        shown.value = saidBy(*newest);
    shown.heads = headsOf(story, [&](std::size_t at) { return saidBy(story.versions[at]); });
    return shown;
}

} // namespace cairn
