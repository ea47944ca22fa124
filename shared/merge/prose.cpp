#include "shared/merge/policies.h"
#include "shared/merge/splices.h"

#include <algorithm>

namespace cairn {

/// A text grows by splices on the text at its one parent, or is written whole over all of its
/// parents. Heads with different texts wait side by side until a person has put them together.
UnitView viewProse(const Story &story)
{
    std::vector<std::string> texts(story.versions.size());
    for (const std::size_t at : story.graph.order()) {
        const Value &content = story.versions[at].content;
        if (const std::string *whole = content.at("whole").text()) {
            texts[at] = *whole;
            continue;
        }
        const auto &parents = story.graph.parents(at);
        const std::string_view before = parents.empty() ? std::string_view() : texts[parents[0]];
        texts[at] = applied(before, splicesFrom(content.at("splices")));
    }

    UnitView shown;
    shown.heads = headsOf(story, [&](std::size_t at) { return Value(texts[at]); });
    const bool equal = std::ranges::all_of(
        shown.heads, [&](const Head &head) { return head.value == shown.heads.front().value; });
    if (!equal)
        shown.standing = Standing::Contested;
    else if (!shown.heads.empty())
        shown.value = shown.heads.front().value;
    return shown;
}

} // namespace cairn
