#pragma once

#include "shared/domain/move.h"

namespace cairn {

/// Rule R51 over an objective that moves.
[[nodiscard]] Findings judgeObjective(const Move &move);

/// Rules R51 and R54 over a plan that moves. Needs `objective`.
[[nodiscard]] Findings judgeActionPlan(const Move &move);

} // namespace cairn
