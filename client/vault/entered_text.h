#pragma once

#include <QString>

#include "shared/base/result.h"

#include <string>
#include <string_view>

namespace cairn {

/// The door where a person's words come in: UTF-8 in normal form C. From here on nobody
/// normalises again (design.md §4).
[[nodiscard]] std::string entered(const QString &text);

/// The same for words of a terminal or a file. Malformed when they are not UTF-8.
[[nodiscard]] Result<std::string> entered(std::string_view text);

} // namespace cairn
