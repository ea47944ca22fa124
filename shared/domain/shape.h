#pragma once

#include "shared/domain/finding.h"
#include "shared/schema/schema.h"

namespace cairn {

/// Whether a value is of its field's kind: a day is a day, a code is in its vocabulary, a text is
/// not too long. Null fits every field: it says nothing.
[[nodiscard]] Findings checkValue(const Schema &schema, const FieldType &type, const Value &value,
                                  const std::string &where);

/// Whether the content of a revision is what the unit's policy writes (shared/wire/FORMAT.md §3).
/// Members and fields that this build does not know pass.
[[nodiscard]] Findings checkContent(const Schema &schema, const Unit &unit, const Value &content);

} // namespace cairn
