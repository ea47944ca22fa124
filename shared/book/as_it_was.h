#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"

#include <set>
#include <vector>

namespace cairn {

/// Orders revisions as they count: by effective time; what the county has not taken yet comes last,
/// by its author's clock; ties by id.
void sortByCounting(std::vector<Logged> &revisions);

/// A record as all revisions up to this one show it, with this one and all it was built on.
/// NotFound: it is not one of the record's, or was refused.
[[nodiscard]] Result<RecordView> asItWas(Book &book, const RecordId &record,
                                         const RevisionId &moment);

/// A record as these revisions, and all that they were built on, show it: what lay before somebody
/// who named them (shared/domain/frontier.h). Those of other records are passed over.
/// NotFound: none is left.
[[nodiscard]] Result<RecordView> asSeen(Book &book, const RecordId &record,
                                        const std::set<RevisionId> &heads);

} // namespace cairn
