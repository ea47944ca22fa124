#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"

#include <string_view>
#include <vector>

namespace cairn {

/// JSON lines: one value a line, each line ended by a newline. A last line without its end was cut
/// on the way, and nothing of the message counts then.
[[nodiscard]] Result<std::vector<Value>> parseLines(std::string_view text, std::size_t countMax);

void appendLine(const Value &value, std::string &out);

} // namespace cairn
