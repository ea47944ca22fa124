#include "client/plan/carry_sheet.h"
#include "client/plan/school_plans.h"
#include "client/rows/carried_on.h"
#include "client/rows/words_of_record.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

/// What nobody needs to go on with: it was reached, given up, or said to be done.
bool isFinished(const RecordView &record)
{
    constexpr std::array kFinished{"achieved", "done", "verified", "dropped"};
    return std::ranges::find(kFinished, record.at("state").textOr()) != kFinished.end();
}

/// Names are of the order in which they were made: what came last before this plan.
const RecordView *planBefore(const SchoolPlans &all, const RecordId &plan)
{
    const RecordView *last = nullptr;
    for (const RecordView &each : all.plans)
        if (toText(each.id) < toText(plan)
            && (last == nullptr || toText(last->id) < toText(each.id)))
            last = &each;
    return last;
}

CarryLine lineOf(const Schema &schema, const RecordView &record)
{
    const RecordType &type = *schema.type(record.type);
    CarryLine line{.id = toQString(toText(record.id)), .kindLabel = toQString(type.label)};
    line.words = heldWords(record);
    if (const Unit *state = type.stateUnit())
        line.state = labelOf(schema, state->single.of, record.at(state->name).textOr());
    line.objective = textAt(record, "about.objective");
    line.depth = line.objective.isEmpty() ? 0 : 1;
    return line;
}

/// An objective that goes on already is not offered again; what stands under it may still be.
void layObjective(const Schema &schema, const RecordView &objective, const SchoolPlans &all,
                  CarrySheet &sheet)
{
    const std::string id = toText(objective.id);
    if (!carriedOn(all.objectives).contains(id))
        sheet.lines.push_back(lineOf(schema, objective));
    for (const auto *records : {&all.measures, &all.actions}) {
        const auto gone = carriedOn(*records);
        for (const RecordView &record : *records)
            if (record.at("about.objective").textOr() == id && !isFinished(record)
                && !gone.contains(toText(record.id)))
                sheet.lines.push_back(lineOf(schema, record));
    }
}

} // namespace

Result<CarrySheet> readCarry(Book &book, const RecordId &plan)
{
    const auto all = plansAround(book, plan);
    if (!all)
        return std::unexpected(all.error());
    CarrySheet sheet;
    const RecordView *before = planBefore(*all, plan);
    if (before == nullptr)
        return sheet;
    sheet.from = textAt(*before, "name");
    for (const RecordView &objective : all->objectives)
        if (objective.at("about.plan").textOr() == toText(before->id) && !isFinished(objective))
            layObjective(book.schema, objective, *all, sheet);
    return sheet;
}

std::vector<RowRole<CarryLine>> carryRoles()
{
    return {
        {"lineId", [](const CarryLine &line) { return QVariant(line.id); }},
        {"kindLabel", [](const CarryLine &line) { return QVariant(line.kindLabel); }},
        {"depth", [](const CarryLine &line) { return QVariant(line.depth); }},
        {"words", [](const CarryLine &line) { return QVariant(line.words); }},
        {"stateLabel", [](const CarryLine &line) { return QVariant(line.state); }},
    };
}

} // namespace cairn
