#pragma once

#include "shared/book/book.h"
#include "shared/wire/sync_messages.h"

#include <set>

namespace cairn {

/// Scopes as the county gives them to a device, each with its generation: 1 until renewed.
[[nodiscard]] Result<std::vector<ScopeGrant>> grantsOf(Book &book,
                                                       const std::set<std::string> &scopes);

/// Begins a new generation of a scope: every device fetches it from its beginning, at its next
/// contact. Nothing is wiped for it, on either side; what is there already stays and counts once.
/// Returns the new generation, which is higher than any before. NotFound: no revision is in it.
[[nodiscard]] Result<std::uint64_t> renewScope(Book &book, const std::string &scope);

} // namespace cairn
