#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>

namespace cairn {

/// The text of a file as UTF-8 in normal form C: recognised as UTF-8, with or without its mark,
/// and else read as Windows-1252. Malformed: UTF-16, or bytes that are no text at all.
[[nodiscard]] Result<std::string> plainText(std::string_view bytes);

} // namespace cairn
