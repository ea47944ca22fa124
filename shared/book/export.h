#pragma once

#include "shared/book/book.h"

#include <functional>
#include <set>

namespace cairn {

/// Everything in the scopes, a canonical line a record, sorted by id: views, heads, who wrote
/// them; no times of display, nothing that only this device knows. No scopes: all there are.
[[nodiscard]] Result<void> exportCanonical(Book &book,
                                           const std::optional<std::set<std::string>> &scopes,
                                           const std::function<void(std::string_view)> &line);

/// scope → BLAKE2b over the BLAKE2b of each of its export lines, in their order.
[[nodiscard]] Result<std::map<std::string, Hash>>
digest(Book &book, const std::optional<std::set<std::string>> &scopes);

} // namespace cairn
