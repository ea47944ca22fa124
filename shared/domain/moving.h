#pragma once

#include "shared/domain/finding.h"
#include "shared/merge/record_units.h"
#include "shared/schema/schema.h"

namespace cairn {

/// What keeps a record from moving its state unit on to `target`: a way that does not exist, or
/// units that still wait for people. Empty: it may move.
[[nodiscard]] Findings mayMove(const Unit &state, const UnitViews &units, std::string_view target);

} // namespace cairn
