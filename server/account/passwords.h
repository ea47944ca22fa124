#pragma once

#include "shared/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Keyed into every password before it is hashed, kept outside the database: a stolen database
/// alone is no ground for guessing. Nothing: the directory has no such file.
using Pepper = std::optional<std::array<std::uint8_t, 32>>;

constexpr std::size_t kPasswordCharactersMin = 15; ///< no rule of composition beside it
constexpr std::size_t kPasswordBytesMax = 1024;

/// Argon2id with 64 MiB and two passes, about 70 ms: never on the thread of the book.
/// Refused: too short or too long.
[[nodiscard]] Result<std::string> hashPassword(std::string_view password, const Pepper &pepper);

/// Pure and slow, for a compute pool. Takes as long for a hash that fits nobody.
[[nodiscard]] bool passwordMatches(const std::string &hash, std::string_view password,
                                   const Pepper &pepper);

/// A hash that no password fits, of equal cost: what unknown people are checked against.
[[nodiscard]] const std::string &hashOfNobody();

} // namespace cairn
