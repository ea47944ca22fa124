#include "shared/merge/record_units.h"

#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

/// The versions that somebody had seen who names these revisions.
std::vector<bool> seenFrom(const Story &story, const Value &named)
{
    std::vector<bool> seen(story.versions.size(), false);
    if (const List *revisions = named.list())
        for (std::size_t at = 0; at < seen.size(); ++at)
            seen[at] = std::ranges::find(*revisions, Value(toText(story.versions[at].id)))
                != revisions->end();
    for (auto at = story.graph.order().rbegin(); at != story.graph.order().rend(); ++at)
        if (seen[*at])
            for (const std::size_t parent : story.graph.parents(*at))
                seen[parent] = true;
    return seen;
}

/// Whether the author of `edit` knew that the record was withdrawn.
bool knew(const Version &edit, const Version &withdrawal)
{
    const bool sameLife =
        edit.id.device == withdrawal.id.device && edit.id.incarnation == withdrawal.id.incarnation;
    return (sameLife && edit.id.sequence >= withdrawal.id.sequence)
        || edit.content.at("knowing").textOr() == toText(withdrawal.id);
}

bool editedUnseen(const Version &withdrawal, const Story &unit, const Value &named)
{
    const auto seen = seenFrom(unit, named);
    for (std::size_t at = 0; at < seen.size(); ++at)
        if (!seen[at] && !knew(unit.versions[at], withdrawal))
            return true;
    return false;
}

/// Whether a withdrawal that stands crossed with other work on the record.
bool crossed(const RecordType &type, const Story &moves, const UnitHistories &histories)
{
    for (const std::size_t head : moves.graph.heads()) {
        const Version &move = moves.versions[head];
        const Value &seen = move.content.at("seen");
        if (!seen.map())
            continue; // of an older program: what its author had seen is not known
        for (const Unit &unit : type.units) {
            const auto history = histories.find(unit.name);
            if (unit.policy != Policy::State && unit.policy != Policy::Server
                && history != histories.end()
                && editedUnseen(move, tell(history->second), seen.at(unit.name)))
                return true;
        }
    }
    return false;
}

/// The state as it was before it was withdrawn.
Value keptState(const Unit &state, std::vector<Version> moves)
{
    UnitView shown = view(state, moves);
    while (!moves.empty() && state.moves.withdraws(shown.value.textOr())) {
        std::erase_if(moves, [&](const Version &move) {
            return std::ranges::find(shown.heads, move.id, &Head::revision) != shown.heads.end();
        });
        shown = view(state, moves);
    }
    return shown.value;
}

} // namespace

UnitViews viewUnits(const RecordType *type, const UnitHistories &histories)
{
    UnitViews shown;
    for (const auto &[name, versions] : histories) {
        const Unit *unit = type ? type->unit(name) : nullptr;
        UnitView one = unit ? view(*unit, versions) : viewOfUnknown(versions);
        if (unit && unit->policy == Policy::State && unit->moves.withdraws(one.value.textOr())
            && crossed(*type, tell(versions), histories)) {
            one.standing = Standing::Contested;
            one.value = keptState(*unit, versions);
        }
        shown.emplace(name, std::move(one));
    }
    return shown;
}

} // namespace cairn
