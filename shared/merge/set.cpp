#include "shared/merge/policies.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

const List &listed(const Version &version, std::string_view key)
{
    static const List kNone;
    const List *list = version.content.at(key).list();
    return list ? *list : kNone;
}

/// The elements that a reader of these versions sees: those whose adding nobody has taken back
/// who had seen it.
Value elementsOf(const Story &story, const std::vector<std::size_t> &seen)
{
    std::set<Value> elements;
    for (const std::size_t adder : seen)
        for (const Value &element : listed(story.versions[adder], "add")) {
            bool taken = false;
            for (const std::size_t remover : seen) {
                const List &removed = listed(story.versions[remover], "remove");
                taken = taken
                    || (std::ranges::find(removed, element) != removed.end()
                        && story.graph.buildsOn(remover, adder));
            }
            if (!taken)
                elements.insert(element);
        }
    return List(elements.begin(), elements.end());
}

} // namespace

/// Adds are all kept; a removal takes only what its author had seen.
UnitView viewSet(const Story &story)
{
    UnitView shown;
    shown.value = elementsOf(story, story.graph.order());
    if (story.graph.heads().size() == 1) {
        shown.heads = headsOf(story, [&](std::size_t) { return shown.value; });
        return shown;
    }
    shown.heads = headsOf(story, [&](std::size_t head) {
        std::vector<std::size_t> seen;
        for (const std::size_t at : story.graph.order())
            if (at == head || story.graph.buildsOn(head, at))
                seen.push_back(at);
        return elementsOf(story, seen);
    });
    return shown;
}

} // namespace cairn
