#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

/// Entries of these versions, oldest first.
List entriesOf(const Story &story, std::vector<std::size_t> versions)
{
    std::ranges::sort(versions, [&](std::size_t left, std::size_t right) {
        return olderThan(story.versions[left], story.versions[right]);
    });
    List entries;
    for (const std::size_t at : versions)
        if (const List *added = story.versions[at].content.at("add").list())
            entries.insert(entries.end(), added->begin(), added->end());
    return entries;
}

} // namespace

/// Entries only ever come; who errs writes another one.
UnitView viewAppend(const Story &story)
{
    UnitView shown;
    shown.value = entriesOf(story, story.graph.order());
    shown.heads =
        headsOf(story, [&](std::size_t at) { return entriesOf(story, ancestry(story.graph, at)); });
    return shown;
}

} // namespace cairn
