#pragma once

#include "shared/base/surroundings.h"

namespace cairn {

/// The clocks and the chance of this computer; made once where a program starts.
[[nodiscard]] Surroundings systemSurroundings();

} // namespace cairn
