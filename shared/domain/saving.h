#pragma once

#include "shared/domain/finding.h"
#include "shared/domain/names.h"

namespace cairn {

/// What the rules on saving look at besides the words themselves.
struct SavingContext {
    std::string today;
    const KnownWords &known;
};

/// Looks at what somebody is about to save in a unit, before it becomes a revision: small numbers
/// (R06), likely names and private numbers (R70), staff by name (R74), set phrases (R53), a routing
/// stub that would tell the wrong person (R72). What is refused stays a draft on the device until
/// it is changed; what asks may be kept with a because, which the privacy check records.
/// `value`: what the unit would hold, or one element or entry of it. `where` of a finding is the
/// unit or `unit.field`.
[[nodiscard]] Findings judgeSaving(const Schema &schema, const RecordType &type, const Unit &unit,
                                   const Value &value, const SavingContext &context);

} // namespace cairn
