#pragma once

#include "shared/book/book.h"

namespace cairn {

/// The school term that a day lies in, as "2026/27 autumn".
[[nodiscard]] std::string termOf(std::string_view day);

/// The seed by which judgements of a term are drawn (rule R40e). The county makes one secret for
/// all its terms the first time; whoever is shown a term's seed can check every draw of it.
[[nodiscard]] Result<std::string> seedOfTerm(Book &book, std::string_view term);

} // namespace cairn
