#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

/// More people than these need not be told at once.
constexpr std::size_t kLossesMax = 100;

using Versions = std::vector<std::size_t>;

/// Which versions know a version: it and all that build on it.
std::vector<bool> knowing(const Graph &graph, std::size_t version)
{
    std::vector<bool> knows(graph.size(), false);
    knows[version] = true;
    for (const std::size_t at : graph.order())
        for (const std::size_t parent : graph.parents(at))
            if (knows[parent])
                knows[at] = true;
    return knows;
}

/// A contest says which revision it is against.
std::optional<RevisionId> contestedBy(const Version &version)
{
    const auto id = parseRevisionId(version.content.at("contest").textOr());
    return id ? std::optional(*id) : std::nullopt;
}

/// Somebody insists on a value that lost, and nobody has written since who knew both.
bool isInsistedOn(const Story &story)
{
    for (std::size_t at = 0; at < story.versions.size(); ++at) {
        const auto against = contestedBy(story.versions[at]);
        const auto other =
            std::ranges::find(story.versions, against.value_or(RevisionId{}), &Version::id);
        if (!against || other == story.versions.end())
            continue;
        const auto knowsOne = knowing(story.graph, at);
        const auto knowsOther =
            knowing(story.graph, static_cast<std::size_t>(other - story.versions.begin()));
        bool decided = false;
        for (std::size_t i = 0; i < knowsOne.size(); ++i)
            decided = decided || (knowsOne[i] && knowsOther[i]);
        if (!decided)
            return true;
    }
    return false;
}

/// The author has written since, knowing of the other value, or contests it.
bool isAnswered(const Story &story, std::size_t lost, std::size_t won)
{
    const auto knowsLost = knowing(story.graph, lost);
    const auto knowsWon = knowing(story.graph, won);
    for (std::size_t at = 0; at < knowsLost.size(); ++at) {
        const Version &version = story.versions[at];
        if (knowsLost[at] && version.author == story.versions[lost].author
            && (knowsWon[at] || contestedBy(version) == story.versions[won].id))
            return true;
    }
    return false;
}

/// Of versions that did not know of each other, those that did not count.
void addLosses(const Story &story, const Versions &met, std::vector<Loss> &losses)
{
    const auto older = [&](std::size_t left, std::size_t right) {
        return olderThan(story.versions[left], story.versions[right]);
    };
    const std::size_t won = *std::ranges::max_element(met, older);
    const Version &winner = story.versions[won];
    for (const std::size_t lost : met) {
        const Version &loser = story.versions[lost];
        const bool told = std::ranges::find(losses, loser.id, &Loss::revision) != losses.end();
        if (told || loser.author == winner.author || saidBy(loser) == saidBy(winner)
            || losses.size() >= kLossesMax || isAnswered(story, lost, won))
            continue;
        losses.push_back({loser.id, loser.author, saidBy(loser), winner.id, winner.author});
    }
}

} // namespace

UnitView viewNewest(const Story &story)
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

/// Small, checkable, easily corrected: of the heads the newest counts, and the authors of the
/// others are told until they have seen it. Who contests leaves the choice to people.
UnitView viewFact(const Story &story)
{
    UnitView shown = viewNewest(story);
    const bool equal = std::ranges::all_of(
        shown.heads, [&](const Head &head) { return head.value == shown.value; });
    if (!equal && isInsistedOn(story)) {
        shown.standing = Standing::Contested;
        shown.value = Value();
    } else if (shown.heads.size() > 1) {
        addLosses(story, story.graph.heads(), shown.losses);
    }
    for (const std::size_t at : story.graph.order())
        if (story.graph.parents(at).size() > 1
            && story.versions[at].content.at("decision").isNull())
            addLosses(story, story.graph.parents(at), shown.losses);
    std::ranges::sort(shown.losses, {}, &Loss::revision);
    return shown;
}

} // namespace cairn
