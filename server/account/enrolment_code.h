#pragma once

#include "shared/base/bytes.h"
#include "shared/base/id.h"

#include <string>
#include <string_view>

namespace cairn {

/// Ten characters of Crockford's alphabet, 50 random bits, as a person reads them out:
/// "K7QF4-2M9XD".
[[nodiscard]] std::string mintCode(const Surroundings &surroundings);

/// Bound to its person. Case, dashes and spaces do not count; O is read as 0, I and L as 1.
[[nodiscard]] Hash hashOfCode(const PersonId &person, std::string_view code);

} // namespace cairn
