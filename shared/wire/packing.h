#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cairn {

/// A message may be inflated to at most this many times what came: more is a bomb, not a message.
constexpr std::size_t kInflationMax = 50;
/// Shorter messages go as they are: packing would not pay for its own header.
constexpr std::size_t kPackedBytesMin = 256;

/// zstd (RFC 8878), as one frame: how pushes and answers go over a slow line.
[[nodiscard]] std::string packed(std::string_view message);

/// Read piece by piece, and no further than the limits. Faults: TooLarge (over `bytesMax`, or over
/// kInflationMax), Malformed (not zstd, or cut on the way).
[[nodiscard]] Result<std::string> unpacked(std::string_view frame, std::size_t bytesMax);

} // namespace cairn
