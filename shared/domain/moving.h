#pragma once

#include "shared/domain/finding.h"
#include "shared/merge/view.h"
#include "shared/schema/schema.h"

#include <map>
#include <string>

namespace cairn {

using UnitViews = std::map<std::string, UnitView, std::less<>>;

/// What keeps a record from moving its state unit on to `target`: a way that does not exist, or
/// units that still wait for people. Empty: it may move.
[[nodiscard]] Findings mayMove(const Unit &state, const UnitViews &units, std::string_view target);

} // namespace cairn
