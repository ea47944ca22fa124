#pragma once

#include "shared/book/book.h"
#include "shared/store/case_files.h"
#include "shared/store/own_log.h"

#include <set>
#include <span>

namespace cairn {

/// More own work than this may wait; cases are told of the oldest.
constexpr std::size_t kUnsettledMax = 10'000;

/// Places in `unsettled` of all that falls with one of them: the rest of its deed and what builds
/// on that, over any number of steps. In order; the one itself among them.
[[nodiscard]] std::vector<std::size_t> fallingWith(std::span<const Logged> unsettled,
                                                   std::size_t root);

/// Takes one of them out of what shows and waits, and writes down why; within the transaction of
/// whoever settles the case. The county is told where it was contested.
struct LaidAside {
    CaseState state; ///< withdrawn or amended
    std::string reason;
};
[[nodiscard]] Result<void> layAside(Book &book, const Writer &writer, const RevisionId &id,
                                    const LaidAside &how);

} // namespace cairn
