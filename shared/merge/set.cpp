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

/// Whether an element that `adder` brought is still there for a reader of these versions.
/// Otherwise a removal takes what its author had seen; where the removal wins, it takes whatever
/// was added without knowing of it.
bool stays(const Unit &unit, const Story &story, const std::vector<std::size_t> &seen,
           std::size_t adder, const Value &element)
{
    return std::ranges::none_of(seen, [&](std::size_t remover) {
        const List &removed = listed(story.versions[remover], "remove");
        if (std::ranges::find(removed, element) == removed.end())
            return false;
        return unit.removalWins ? !story.graph.buildsOn(adder, remover)
                                : story.graph.buildsOn(remover, adder);
    });
}

Value elementsOf(const Unit &unit, const Story &story, const std::vector<std::size_t> &seen)
{
    std::set<Value> elements;
    for (const std::size_t adder : seen)
        for (const Value &element : listed(story.versions[adder], "add"))
            if (!elements.contains(element) && stays(unit, story, seen, adder, element))
                elements.insert(element);
    return List(elements.begin(), elements.end());
}

} // namespace

/// Adds are all kept; a removal takes only what its author had seen. In lists that grant access or
/// name people the removal wins.
UnitView viewSet(const Unit &unit, const Story &story)
{
    UnitView shown;
    shown.value = elementsOf(unit, story, story.graph.order());
    const bool one = story.graph.heads().size() == 1;
    shown.heads = headsOf(story, [&](std::size_t head) {
        return one ? shown.value : elementsOf(unit, story, ancestry(story.graph, head));
    });
    return shown;
}

} // namespace cairn
