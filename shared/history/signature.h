#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace cairn {

using Signature = std::array<std::uint8_t, 64>;  ///< Ed25519 (RFC 8032)
using SigningKey = std::array<std::uint8_t, 64>; ///< secret: seed, then public key
using SignaturePublicKey = std::array<std::uint8_t, 32>;

/// Texts that are signed begin with a line that says what they are, so that no signature can be
/// taken for one of another kind.
[[nodiscard]] Signature signatureOf(std::string_view text, const SigningKey &key);
[[nodiscard]] bool isSignature(const Signature &signature, std::string_view text,
                               const SignaturePublicKey &key);

[[nodiscard]] SignaturePublicKey publicPartOf(const SigningKey &key);

} // namespace cairn
