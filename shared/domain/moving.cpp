#include "shared/domain/moving.h"

#include "shared/domain/record_facts.h"

#include <algorithm>

namespace cairn {

namespace {

bool contains(const std::vector<std::string> &texts, std::string_view text)
{
    return std::ranges::find(texts, text) != texts.end();
}

/// A no is an answer where it is asked for, but it does not stand in for something else.
bool standsIn(const Value &value)
{
    const bool *truth = value.truth();
    return truth ? *truth : isSaid(value);
}

bool isMet(const Requirement &requirement, const RecordFacts &record)
{
    if (!requirement.where.empty() && !contains(requirement.is, record.text(requirement.where)))
        return true;
    return isSaid(record.at(requirement.path))
        || std::ranges::any_of(requirement.orElse,
                               [&](const std::string &path) { return standsIn(record.at(path)); });
}

void addMissing(const Unit &state, const UnitViews &units, std::string_view target,
                Findings &findings)
{
    if (state.moves.requirements.empty())
        return;
    RecordFacts record;
    record.units = units;
    for (const Requirement &requirement : state.moves.requirements)
        if (contains(requirement.movingTo, target) && !isMet(requirement, record))
            findings.push_back({requirement.rule.empty() ? "required" : requirement.rule,
                                requirement.path,
                                "'" + requirement.label + "' is needed before this moves on."});
}

} // namespace

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
    if (from != target)
        addMissing(state, units, target, findings);
    return findings;
}

} // namespace cairn
