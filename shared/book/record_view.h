#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"
#include "shared/store/views.h"

namespace cairn {

/// What a record's revisions show; nothing where none is left. Refused and held ones do not count.
[[nodiscard]] std::optional<RecordView> workOut(const Schema &schema,
                                                std::vector<Logged> revisions);

[[nodiscard]] RecordRow rowOf(const RecordView &view);
/// Units that the type declares but nobody has written yet are there with their defaults.
[[nodiscard]] Result<RecordView> viewOf(const Schema &schema, const RecordRow &row);

[[nodiscard]] std::vector<Reference> referencesOf(const Schema &schema, const RecordView &view);
/// All words of people in it, for full text search.
[[nodiscard]] std::string wordsOf(const Schema &schema, const RecordView &view);

} // namespace cairn
