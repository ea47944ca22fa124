#pragma once

#include <string>
#include <string_view>

namespace cairn {

/// Text that is safe between tags and inside quoted attributes.
[[nodiscard]] std::string escaped(std::string_view text);

/// A whole document around `body`, which is HTML already; `title` is not.
[[nodiscard]] std::string document(std::string_view title, std::string_view body);

} // namespace cairn
