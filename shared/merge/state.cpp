#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

namespace {

/// The move that lies further along the same way than all others, if there is one.
const Head *furthest(const Moves &moves, const std::vector<const Head *> &heads)
{
    const auto isFurthest = [&](const Head *one) {
        return std::ranges::all_of(heads, [&](const Head *other) {
            const std::string_view from = other->value.textOr();
            const std::string_view target = one->value.textOr();
            return other->value == one->value
                || (moves.leads(from, target) && !moves.leads(target, from));
        });
    };
    const auto found = std::ranges::find_if(heads, isFurthest);
    return found == heads.end() ? nullptr : *found;
}

} // namespace

/// The same move made twice is one move; a move that lies further along the same way wins;
/// otherwise people decide. Between withdrawing and moving on they decide as well, and till then
/// it is kept.
UnitView viewState(const Unit &unit, const Story &story)
{
    UnitView shown = viewNewest(story);
    std::vector<const Head *> all;
    std::vector<const Head *> kept;
    for (const Head &head : shown.heads) {
        all.push_back(&head);
        if (!unit.moves.withdraws(head.value.textOr()))
            kept.push_back(&head);
    }
    const bool apart = !kept.empty() && kept.size() < all.size();
    const Head *winner = furthest(unit.moves, apart ? kept : all);
    shown.value = winner ? winner->value : Value();
    shown.standing = winner && !apart ? Standing::Settled : Standing::Contested;
    return shown;
}

} // namespace cairn
