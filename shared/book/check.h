#pragma once

#include "shared/book/book.h"

namespace cairn {

struct CheckReport {
    std::uint64_t revisions = 0;
    std::uint64_t records = 0;
    std::uint64_t receipted = 0;       ///< of this device's own: signed for by the county
    std::vector<std::string> findings; ///< empty: sound
};

/// Integrity of the file, every hash and link of every chain, all views worked out again from the
/// log and compared with what is stored, and the signature of every receipt with what it covers.
[[nodiscard]] Result<CheckReport> check(Book &book);

} // namespace cairn
