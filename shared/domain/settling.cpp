#include "shared/domain/settling.h"

#include <algorithm>
#include <array>

namespace cairn {

namespace {

bool speaksForTheSchool(std::string_view role)
{
    return role == "head" || role == "chair";
}

bool leadsTheAlliance(std::string_view role)
{
    return role == "lasl_chair" || role == "adviser";
}

/// An action says whose it is; a plan names a person; what belongs to a plan is the school's, with
/// whoever answers for the alliance.
bool owns(const RecordFacts &record, const Settler &settler)
{
    const std::string_view kind = record.text("promise.owner");
    if (kind == "visitor")
        return settler.isVisitor || settler.role == "leader";
    if (kind == "partner")
        return !speaksForTheSchool(settler.role);
    if (const std::string_view owner = record.text("owner"); !owner.empty())
        return owner == toText(settler.person);
    return speaksForTheSchool(settler.role) || (kind.empty() && leadsTheAlliance(settler.role));
}

bool leads(const RecordFacts &visit, const Settler &settler)
{
    const std::string_view lead = visit.text("lead");
    return lead.empty() ? settler.isVisitor : lead == toText(settler.person);
}

} // namespace

bool maySettle(const Unit &unit, const RecordFacts &record, const Settler &settler)
{
    const std::string_view by = unit.settledBy;
    if (by.empty() || settler.role.empty() || settler.role == "county")
        return true;
    if (by == "author")
        return record.maker == settler.person;
    if (by == "lead")
        return leads(record, settler);
    if (by == "visitors")
        return settler.isVisitor;
    if (by == "owner")
        return owns(record, settler);
    if (by == "head")
        return speaksForTheSchool(settler.role);
    if (by == "moderator")
        return record.text("moderator") == toText(settler.person);
    return leadsTheAlliance(settler.role); // "lasl_chair", "broker"
}

Findings judgeSettling(const Schema &schema, const Unit &unit, const RecordFacts &record,
                       const Settler &settler)
{
    if (maySettle(unit, record, settler))
        return {};
    const Vocabulary *settlers = schema.vocabulary("settlers");
    const Term *who = settlers != nullptr ? settlers->term(unit.settledBy) : nullptr;
    return {{"settled_by", unit.name,
             "This is not yours to settle. Who decides: " + (who ? who->label : unit.settledBy)
                 + ". What each of you wrote stays until then."}};
}

} // namespace cairn
