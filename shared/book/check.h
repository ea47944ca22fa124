#pragma once

#include "shared/book/book.h"

namespace cairn {

struct CheckReport {
    std::uint64_t revisions = 0;
    std::uint64_t records = 0;
    std::vector<std::string> findings; ///< empty: sound
};

/// Integrity of the file, every hash and link of every chain, and all views worked out again from
/// the log and compared with what is stored.
[[nodiscard]] Result<CheckReport> check(Book &book);

} // namespace cairn
