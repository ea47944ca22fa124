#include "tests/shared/merge/histories.h"

#include "shared/history/graph.h"
#include "shared/merge/splices.h"
#include "shared/schema/schema.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cairn::test {

namespace {

std::size_t below(std::mt19937 &chance, std::size_t bound)
{
    return chance() % bound;
}

/// Versions that nobody among these has built on.
std::vector<RevisionId> headsOfSeen(const std::vector<Version> &seen)
{
    std::vector<Graph::Node> nodes;
    for (const Version &one : seen)
        nodes.push_back({one.id, one.parents});
    std::vector<RevisionId> heads;
    const Graph graph(nodes);
    for (const std::size_t at : graph.heads())
        heads.push_back(seen[at].id);
    return heads;
}

std::string randomText(std::mt19937 &chance)
{
    static const std::array<const char *, 6> kWords{"Zoë ",      "reads. ", "books ",
                                                    "matched, ", "né ",     "✓"};
    std::string text;
    for (std::size_t i = below(chance, 6); i-- > 0;)
        text += kWords[below(chance, kWords.size())];
    return text;
}

Value randomContent(Policy policy, const UnitView &seen, std::mt19937 &chance)
{
    static const std::array<const char *, 4> kStates{"started", "proposed", "agreed", "withdrawn"};
    const std::string letter(1, static_cast<char>('a' + below(chance, 3)));
    switch (policy) {
    case Policy::Set:
        return below(chance, 3) == 0 ? Map{{"remove", List{letter}}} : Map{{"add", List{letter}}};
    case Policy::Append: return Map{{"add", List{letter}}};
    case Policy::Prose: {
        if (below(chance, 12) == 0)
            return Map{{"whole", randomText(chance)}};
        if (below(chance, 8) == 0)
            return Map{{"splices", List()}, {"read", true}};
        const std::string before(seen.value.textOr());
        const std::string after =
            below(chance, 2) == 0 ? before + randomText(chance) : randomText(chance);
        return Map{{"splices", toValue(splicesBetween(before, after))}};
    }
    case Policy::Decide:
        return Map{{"is", Map{{"position", letter}, {"reason", randomText(chance)}}}};
    case Policy::State: return Map{{"is", kStates[below(chance, kStates.size())]}};
    default: return Map{{"is", letter}};
    }
}

} // namespace

void takeHistories(int otherwise)
{
    const char *wanted = std::getenv("CAIRN_HISTORIES");
    const std::string count = wanted ? wanted : std::to_string(otherwise);
    setenv("RC_PARAMS", ("max_success=" + count + " verbose_progress=0").c_str(), 1);
}

RevisionId revisionId(std::uint8_t device, std::uint64_t sequence)
{
    RevisionId id;
    id.device.bytes[0] = device;
    id.sequence = sequence;
    return id;
}

Version version(RevisionId id, std::vector<RevisionId> parents, Value content,
                std::optional<std::int64_t> effective)
{
    Version made{id, std::move(parents), std::move(content), {}, 0, effective};
    made.author.bytes[0] = id.device.bytes[0];
    return made;
}

Value spliced(std::int64_t at, std::int64_t removed, Value inserted)
{
    List splices;
    splices.emplace_back(List{at, removed, std::move(inserted)});
    return Map{{"splices", std::move(splices)}};
}

Unit unitOf(Policy policy)
{
    Unit unit;
    unit.name = "unit";
    unit.policy = policy;
    if (policy == Policy::Decide)
        unit.deciding = {"position"};
    if (policy == Policy::State)
        unit.moves = builtInSchema().type("judgement")->unit("state")->moves;
    return unit;
}

std::vector<Version> randomHistory(Policy policy, std::size_t count, std::mt19937 &chance)
{
    std::vector<Version> history;
    std::array<std::uint64_t, 3> sequences{};
    while (history.size() < count) {
        const std::size_t device = below(chance, 3);
        // What this device had seen: a prefix, and all of its own.
        std::vector<Version> seen(
            history.begin(),
            history.begin() + static_cast<std::ptrdiff_t>(below(chance, history.size() + 1)));
        for (std::size_t i = seen.size(); i < history.size(); ++i)
            if (history[i].id.device.bytes[0] == device
                && std::ranges::all_of(history[i].parents, [&](const RevisionId &parent) {
                       return std::ranges::find(seen, parent, &Version::id) != seen.end();
                   }))
                seen.push_back(history[i]);
        const auto heads = headsOfSeen(seen);
        const UnitView shown = view(unitOf(policy), seen);
        std::optional<std::int64_t> effective;
        if (below(chance, 4) > 0)
            effective = static_cast<std::int64_t>(below(chance, 5));
        history.push_back(
            version(revisionId(static_cast<std::uint8_t>(device), ++sequences[device]), heads,
                    randomContent(policy, shown, chance), effective));
        history.back().claimedMillis = static_cast<std::int64_t>(chance());
    }
    return history;
}

} // namespace cairn::test
