#pragma once

#include "shared/book/book.h"

#include <string_view>

namespace cairn {

/// What a person typed into a field, as a value of the field's kind. Empty text is null: the value
/// is taken away. A reference may be the id of a record or the key of a keyed type (a URN).
/// Faults: Malformed, with what would have been right; NotFound.
[[nodiscard]] Result<Value> typedValue(Book &book, const FieldType &type, std::string_view text);

} // namespace cairn
