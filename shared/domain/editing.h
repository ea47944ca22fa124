#pragma once

#include "shared/domain/finding.h"
#include "shared/domain/record_facts.h"
#include "shared/schema/schema.h"

namespace cairn {

/// What is to be said to somebody who wants to write in a unit: it is the school's own word (R14),
/// or the record has gone too far for it and an addendum is the way (R15). `role`: a code of
/// `roles`. Work that was done without knowing is never lost: who refuses it makes a case of it.
[[nodiscard]] Findings judgeEdit(const RecordType &type, const RecordFacts &record,
                                 const Unit &unit, std::string_view role);

} // namespace cairn
