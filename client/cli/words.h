#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One line of a batch, cut as a shell cuts it: white space parts words; 'single quotes' keep all,
/// "double quotes" keep all but \" and \\; a backslash outside quotes keeps the next character.
/// Malformed: a quote is not closed, or the line ends in a backslash.
[[nodiscard]] Result<std::vector<std::string>> splitWords(std::string_view line);

} // namespace cairn
