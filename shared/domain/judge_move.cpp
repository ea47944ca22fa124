#include "shared/domain/judgement.h"
#include "shared/domain/moderation.h"
#include "shared/domain/move.h"
#include "shared/domain/moving.h"
#include "shared/domain/plan.h"
#include "shared/domain/visit_note.h"

#include <array>

namespace cairn {

namespace {

struct RulesOfType {
    std::string_view type;
    Findings (*judge)(const Move &);
};

constexpr std::array<RulesOfType, 6> kRules{{
    {"judgement", judgeJudgement},
    {"moderation", judgeModeration},
    {"visit", judgeVisit},
    {"visit_note", judgeVisitNote},
    {"objective", judgeObjective},
    {"action_plan", judgeActionPlan},
}};

} // namespace

Findings judgeMove(const RecordType &type, const RecordFacts &record, std::string_view target,
                   const MoveContext &context)
{
    const Unit *state = type.stateUnit();
    if (!state)
        return {{"move", "", "Records of this kind have no state to move."}};
    Findings findings = mayMove(*state, record.units, target);
    if (state->moves.withdraws(target))
        return findings; // taking back is always open
    for (const RulesOfType &rules : kRules)
        if (rules.type == type.name)
            std::ranges::move(rules.judge({record, target, context}), std::back_inserter(findings));
    return findings;
}

} // namespace cairn
