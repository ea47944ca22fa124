#pragma once

#include "tests/house/finding.h"

namespace cairn::house {

[[nodiscard]] Findings fileLength(const Source &source);
[[nodiscard]] Findings lineLength(const Source &source);

} // namespace cairn::house
