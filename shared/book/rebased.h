#pragma once

#include "shared/book/book.h"
#include "shared/merge/splices.h"
#include "shared/store/revision_log.h"

#include <span>

namespace cairn {

/// What a unit showed to somebody who had seen these revisions, whatever the county made of them.
[[nodiscard]] Result<Value> valueAt(Book &book, const Unit &unit, std::span<const RevisionId> seen);

/// The text of a prose unit as somebody saw it who had seen these revisions, whatever the county
/// made of them.
[[nodiscard]] Result<std::string> textAt(Book &book, const Unit &unit,
                                         std::span<const RevisionId> seen);

/// The same changes of another text than the one they were made on: each goes where its place has
/// gone, and takes away what is only in the other text where it took away both sides of that.
[[nodiscard]] std::vector<Splice> rebased(const std::vector<Splice> &splices,
                                          std::string_view before, std::string_view after);

} // namespace cairn
