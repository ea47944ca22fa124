#pragma once

#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"
#include "shared/schema/schema.h"

namespace cairn {

/// Who stands before a unit that people must settle.
struct Settler {
    PersonId person;
    std::string_view role;  ///< a code of `roles`; empty: nobody knows, and nothing is refused
    bool isVisitor = false; ///< on the visit that the record belongs to
};

/// Whether the unit is theirs to settle (`settled_by` of its type). The county officer always
/// may, so that nothing waits for somebody who has left.
[[nodiscard]] bool maySettle(const Unit &unit, const RecordFacts &record, const Settler &settler);

/// The same as what is to be said to somebody who tries.
[[nodiscard]] Findings judgeSettling(const Schema &schema, const Unit &unit,
                                     const RecordFacts &record, const Settler &settler);

} // namespace cairn
