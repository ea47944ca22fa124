#pragma once

#include "client/decide/decide_controller.h"

namespace cairn {

[[nodiscard]] std::vector<RowRole<DecisionLine>> decisionRoles();
[[nodiscard]] std::vector<RowRole<SideLine>> sideRoles();
[[nodiscard]] std::vector<RowRole<FieldLine>> fieldRoles();

} // namespace cairn
