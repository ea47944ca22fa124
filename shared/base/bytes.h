#pragma once

#include "shared/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// BLAKE2b with 256 bits (RFC 7693).
using Hash = std::array<std::uint8_t, 32>;

/// Salt of a commitment: without it a short payload could be guessed from its hash.
using Salt = std::array<std::uint8_t, 16>;

[[nodiscard]] Hash blake2b(ByteView bytes);
[[nodiscard]] Hash blake2b(std::string_view text);

/// The bytes of a text, as they are.
[[nodiscard]] ByteView bytesOf(std::string_view text);

[[nodiscard]] std::string toHex(ByteView bytes);
[[nodiscard]] Result<Bytes> fromHex(std::string_view text);

/// base64url without padding (RFC 4648 §5).
[[nodiscard]] std::string toBase64(ByteView bytes);
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);

/// As fromBase64, for values whose length is known; another length is malformed.
template <std::size_t N>
[[nodiscard]] Result<std::array<std::uint8_t, N>> fixedFromBase64(std::string_view text)
{
    auto bytes = fromBase64(text);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->size() != N)
        return fault(FaultCode::Malformed, "A key or hash has the wrong length.");
    std::array<std::uint8_t, N> fixed{};
    std::copy(bytes->begin(), bytes->end(), fixed.begin());
    return fixed;
}

} // namespace cairn
