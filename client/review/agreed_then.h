#pragma once

#include "shared/book/reading.h"

#include <optional>
#include <string_view>

namespace cairn {

/// The first revision of a record with which it stood in a state; nothing: it never did.
[[nodiscard]] std::optional<Told> firstIn(Book &book, const RecordId &record,
                                          std::string_view state);

} // namespace cairn
