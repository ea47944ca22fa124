#pragma once

#include "shared/domain/finding.h"
#include "shared/merge/record_units.h"
#include "shared/schema/schema.h"

namespace cairn {

/// What keeps a record from moving its state unit on to `target`: a way that does not exist, units
/// that still wait for people, or something that the type requires before that state
/// (`required_when`, shared/schema/FORMAT.md). Empty: it may move, as far as the record itself
/// tells; `judgeMove` knows the rules that look at other records as well.
[[nodiscard]] Findings mayMove(const Unit &state, const UnitViews &units, std::string_view target);

} // namespace cairn
