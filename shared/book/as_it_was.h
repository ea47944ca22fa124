#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"

#include <vector>

namespace cairn {

/// Orders revisions as they count: by effective time; what the county has not taken yet comes last,
/// by its author's clock; ties by id.
void sortByCounting(std::vector<Logged> &revisions);

/// A record as all revisions up to this one show it, with this one and all it was built on.
/// NotFound: it is not one of the record's, or was refused.
[[nodiscard]] Result<RecordView> asItWas(Book &book, const RecordId &record,
                                         const RevisionId &moment);

} // namespace cairn
