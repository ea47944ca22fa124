#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"
#include "shared/store/views.h"

#include <set>

namespace cairn {

/// What a record's revisions show; nothing where none is left. Refused and held ones do not count.
[[nodiscard]] std::optional<RecordView> workOut(const Schema &schema,
                                                const std::vector<Logged> &revisions);

/// Works the record out again from the log and keeps it; takes it away where nothing is left.
/// Within the transaction of whoever changed the log.
[[nodiscard]] Result<void> refresh(Book &book, const RecordId &record);
[[nodiscard]] Result<void> refreshAll(Book &book, const std::set<RecordId> &records);

[[nodiscard]] RecordRow rowOf(const RecordView &view);
/// Units that the type declares but nobody has written yet are there with their defaults.
[[nodiscard]] Result<RecordView> viewOf(const Schema &schema, const RecordRow &row);

[[nodiscard]] std::vector<Reference> referencesOf(const Schema &schema, const RecordView &view);
/// All words of people in it, for full text search.
[[nodiscard]] std::string wordsOf(const Schema &schema, const RecordView &view);

} // namespace cairn
