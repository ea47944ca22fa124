#include "shared/domain/editing.h"

#include <algorithm>

namespace cairn {

namespace {

bool contains(const std::vector<std::string> &texts, std::string_view text)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

Findings judgeEdit(const RecordType &type, const RecordFacts &record, const Unit &unit,
                   std::string_view role)
{
    Findings findings;
    const bool schools = contains(unit.writtenBy, "head");
    if (!unit.writtenBy.empty() && !contains(unit.writtenBy, role))
        findings.push_back({"R14", unit.name,
                            schools ? "These are the school's own words. Only the school writes "
                                      "them."
                                    : "'" + unit.label + "' is not yours to write."});
    if (type.stateUnit() && contains(unit.lockedIn, record.state()))
        findings.push_back({"R15", unit.name,
                            "This is not changed any more. Say it in an addendum, which is shared "
                            "the same way."});
    return findings;
}

} // namespace cairn
