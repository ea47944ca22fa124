#include "client/plan/carry_sheet.h"
#include "client/plan/school_plans.h"
#include "client/rows/carried_on.h"

#include <utility>

namespace cairn {

namespace {

/// The fields that still hold: all but the day, which is promised anew.
Map withoutDay(const RecordView &record, const char *unit, const char *day)
{
    const Map *fields = record.at(unit).map();
    Map kept = fields != nullptr ? *fields : Map{};
    kept.erase(day);
    return kept;
}

void copySets(const RecordView &record, std::initializer_list<const char *> units, Edit &edit)
{
    for (const char *unit : units)
        if (const List *elements = record.at(unit).list();
            elements != nullptr && !elements->empty())
            edit.units.push_back({unit, Amend{.add = *elements}});
}

void copySingles(const RecordView &record, std::initializer_list<const char *> units, Edit &edit)
{
    for (const char *unit : units)
        if (const Value &value = record.at(unit); !value.isNull())
            edit.units.push_back({unit, Put{.single = value}});
}

void copyFields(const char *unit, Map fields, Edit &edit)
{
    if (!fields.empty())
        edit.units.push_back({unit, Put{.fields = std::move(fields)}});
}

Edit anew(const RecordView &record, const RecordId &plan, const std::string &objective)
{
    Edit edit{.type = record.type};
    const std::string words = heldWords(record).toStdString();
    Map about;
    if (record.type == "objective")
        about.emplace("plan", toText(plan));
    else
        about.emplace("objective", objective);
    if (record.type == "action")
        about.emplace("school", std::string(record.at("about.school").textOr()));
    edit.units = {{"about", Put{.fields = std::move(about)}},
                  {"came_from", Put{.single = toText(record.id)}}};
    if (record.type == "measure")
        copyFields("definition", withoutDay(record, "definition", ""), edit);
    if (record.type == "action") {
        edit.units.push_back({"what", Write{words}});
        copyFields("promise", withoutDay(record, "promise", "due"), edit);
    }
    if (record.type == "objective") {
        edit.units.push_back({"wording", Write{words}});
        copySingles(record, {"area", "theme", "lead", "alone"}, edit);
        copySets(record, {"learners", "partners"}, edit);
        copyFields("target", withoutDay(record, "target", "by"), edit);
        copyFields("why", withoutDay(record, "why", ""), edit);
    }
    return edit;
}

/// The one of this plan that an objective of the plan before was carried on as.
std::string successorOf(const SchoolPlans &all, const RecordId &plan, std::string_view objective)
{
    for (const RecordView &each : all.objectives)
        if (each.at("came_from").textOr() == objective
            && each.at("about.plan").textOr() == toText(plan))
            return toText(each.id);
    return {};
}

} // namespace

Result<std::vector<Edit>> carriedInto(Book &book, const RecordId &plan, const RecordId &what)
{
    const auto all = plansAround(book, plan);
    const auto record = show(book, what);
    if (!all || !record)
        return std::unexpected(!all ? all.error() : record.error());
    const auto &kin = record->type == "objective" ? all->objectives
        : record->type == "measure"               ? all->measures
                                                  : all->actions;
    if (carriedOn(kin).contains(toText(what)))
        return std::vector<Edit>{};
    std::string objective;
    if (record->type != "objective") {
        objective = successorOf(*all, plan, record->at("about.objective").textOr());
        if (objective.empty())
            return fault(FaultCode::NotFound,
                         "Its objective is not in this plan yet. Nothing was changed; carry that "
                         "forward first.");
    }
    return std::vector{anew(*record, plan, objective)};
}

} // namespace cairn
