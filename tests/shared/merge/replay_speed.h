#pragma once

#include <string>

namespace cairn::test {

/// How fast the traces replay on this machine, as one JSON object: of each trace its transactions,
/// milliseconds (the best of `rounds`) and transactions a second, reading the contents included.
[[nodiscard]] std::string replaySpeed(int rounds);

} // namespace cairn::test
