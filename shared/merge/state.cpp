#include "shared/merge/policies.h"

#include <algorithm>

namespace cairn {

/// The same move made twice is one move; a move that lies further along the same way wins;
/// otherwise people decide.
UnitView viewState(const Unit &unit, const Story &story)
{
    UnitView shown = viewFact(story);
    const auto winsOverAll = [&](const Head &winner) {
        return std::ranges::all_of(shown.heads, [&](const Head &other) {
            if (other.value == winner.value)
                return true;
            const std::string_view from = other.value.textOr();
            const std::string_view target = winner.value.textOr();
            return unit.moves.leads(from, target) && !unit.moves.leads(target, from);
        });
    };
    const auto winner = std::ranges::find_if(shown.heads, winsOverAll);
    if (winner == shown.heads.end()) {
        shown.standing = Standing::Contested;
        shown.value = Value();
    } else {
        shown.value = winner->value;
    }
    return shown;
}

} // namespace cairn
