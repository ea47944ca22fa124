#include "shared/domain/moving.h"

namespace cairn {

Findings mayMove(const Unit &state, const UnitViews &units, std::string_view target)
{
    Findings findings;
    const auto shown = units.find(state.name);
    const std::string from(shown == units.end() ? std::string_view(state.moves.initial)
                                                : shown->second.value.textOr());
    if (!state.moves.known(target))
        return {{"move", state.name, "There is no state '" + std::string(target) + "' here."}};
    if (from != target && !state.moves.direct(from, target))
        findings.push_back(
            {"move", state.name,
             "From '" + from + "' there is no way to '" + std::string(target) + "'."});
    for (const auto &[name, unit] : units) {
        if (name == state.name)
            continue;
        if (unit.standing == Standing::Contested)
            findings.push_back(
                {"contested", name,
                 "Two people wrote different things in '" + name + "'. Settle it together first."});
        else if (unit.standing == Standing::Unread)
            findings.push_back(
                {"unread", name, "'" + name + "' was put together by machine. Read it first."});
    }
    return findings;
}

} // namespace cairn
