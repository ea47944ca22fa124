#pragma once

#include "shared/book/book.h"
#include "shared/wire/tally.h"

#include <set>

namespace cairn {

/// What this book holds of the span in these scopes, read from the rows themselves.
[[nodiscard]] Result<Tally> tallyOf(Book &book, const std::set<std::string> &scopes,
                                    const CommitSpan &span);

/// scope → what this book holds of it, from the beginning. No scopes: all there are.
[[nodiscard]] Result<std::map<std::string, Tally>>
talliesByScope(Book &book, const std::optional<std::set<std::string>> &scopes);

} // namespace cairn
