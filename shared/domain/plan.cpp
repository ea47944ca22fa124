#include "shared/domain/plan.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

/// A target for a group that asks less than the one for all pupils (rule R51).
bool isLower(const RecordFacts &objective, const Value &groupTarget)
{
    const std::int64_t *all = objective.at("target.value").number();
    const std::int64_t *group = groupTarget.at("value").number();
    if (!all || !group)
        return false;
    return objective.text("target.better") == "down" ? *group > *all : *group < *all;
}

bool namesGapGroup(const RecordFacts &objective)
{
    static constexpr std::array<std::string_view, 3> kGap{"disadvantaged", "sen_support",
                                                          "ehc_plan"};
    return std::ranges::any_of(
        kGap, [&](std::string_view group) { return objective.holds("learners", group); });
}

std::vector<const RecordFacts *> objectivesOf(const RecordFacts &plan, const Linked &linked)
{
    std::vector<const RecordFacts *> objectives = linked.all("objective");
    std::erase_if(objectives, [&](const RecordFacts *objective) {
        return objective->text("about.plan") != toText(plan.id);
    });
    return objectives;
}

} // namespace

Findings judgeObjective(const Move &move)
{
    Findings findings;
    if (!move.to({"agreed"}))
        return findings;
    for (const Value &target : move.record.elements("group_targets"))
        if (isLower(move.record, target) && !isSaid(target.at("because")))
            findings.push_back({"R51", "group_targets",
                                "The target for a group is lower than for all pupils. Say why, or "
                                "raise it."});
    return findings;
}

Findings judgeActionPlan(const Move &move)
{
    Findings findings;
    if (!move.context.linked.has("objective") || !move.to({"agreed", "endorsed"}))
        return findings;
    const auto objectives = objectivesOf(move.record, move.context.linked);
    if (objectives.empty())
        findings.push_back({"required", "needs", "A plan needs at least one objective."});
    if (move.to({"endorsed"}))
        for (const RecordFacts *objective : objectives)
            for (const Value &target : objective->elements("group_targets"))
                if (isLower(*objective, target) && !isSaid(target.at("read_on")))
                    findings.push_back({"R51", "group_targets",
                                        "The chair has not read why a group's target is lower."});
    const bool gap = std::ranges::any_of(
        objectives, [](const RecordFacts *one) { return one->holdsTrue("baseline.gap"); });
    const bool met =
        std::ranges::any_of(objectives, [](const RecordFacts *one) { return namesGapGroup(*one); });
    if (gap && !met && !isSaid(move.record.at("gap_because")))
        findings.push_back({"R54", "gap_because",
                            "The baseline shows a gap for disadvantaged or SEND pupils. Add an "
                            "objective for them, or say why not."});
    return findings;
}

} // namespace cairn
