#include "shared/merge/policies.h"

namespace cairn {

/// Written once, when the record is made. Where two devices made one record of a natural key, the
/// first that the server took stands; the other is among the heads.
UnitView viewFixed(const Story &story)
{
    const Version *first = nullptr;
    for (const Version &version : story.versions)
        if (version.parents.empty() && (!first || olderThan(version, *first)))
            first = &version;
    UnitView shown;
    if (first)
        shown.value = saidBy(*first);
    shown.heads = headsOf(story, [&](std::size_t at) { return saidBy(story.versions[at]); });
    return shown;
}

} // namespace cairn
