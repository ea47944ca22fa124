#pragma once

#include "shared/book/book.h"
#include "shared/domain/settling.h"

namespace cairn {

/// Who a person is to a record of which a unit waits for people. `role` must outlive the answer.
[[nodiscard]] Result<Settler> settlerOf(Book &book, const RecordView &record,
                                        const PersonId &person, std::string_view role);

} // namespace cairn
