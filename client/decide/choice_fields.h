#pragma once

#include "client/decide/decision.h"

namespace cairn {

/// The fields of a unit as something to fill in.
[[nodiscard]] std::vector<ChoiceField> choiceFields(const Schema &schema, const Unit &unit);

} // namespace cairn
