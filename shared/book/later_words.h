#pragma once

#include "shared/book/book.h"
#include "shared/store/verdict_log.h"
#include "shared/wire/sync_messages.h"

#include <set>

namespace cairn {

/// What the county said of revisions that did not simply enter, as a page brings it.

/// What the asking device has not heard of its own, up to the page's mark; where that is too much,
/// the mark comes down.
[[nodiscard]] Result<std::vector<VerdictLog::Entry>>
verdictsFor(Book &book, const PullRequest &request, PullAnswer &page);

/// Those at or below the page's mark, as their revisions stand by now.
[[nodiscard]] Result<void> tellVerdicts(Book &book, const std::vector<VerdictLog::Entry> &entries,
                                        PullAnswer &page);

/// Whoever holds a colleague's revision from a pack and may see its place is told, where the county
/// did not take it, that and nothing else.
[[nodiscard]] Result<void> answerAsks(Book &book, const std::vector<AskedRevision> &asks,
                                      const std::set<std::string> &allowed, PullAnswer &page);

} // namespace cairn
