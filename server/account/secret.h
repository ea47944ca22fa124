#pragma once

#include "shared/base/bytes.h"
#include "shared/base/surroundings.h"

#include <string>

namespace cairn {

/// 256 random bits in base64url: a token, a nonce, a cookie.
[[nodiscard]] inline std::string mintSecret(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 32> bytes{};
    surroundings.chance(bytes);
    return toBase64(bytes);
}

} // namespace cairn
