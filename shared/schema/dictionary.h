#pragma once

#include "shared/schema/schema.h"

namespace cairn {

/// The printed data dictionary: every type with its units, fields, states and requirements, every
/// vocabulary, framework and crosswalk, in Markdown. `DICTIONARY.md` is that of the built-in one.
[[nodiscard]] std::string dictionaryOf(const Schema &schema);

} // namespace cairn
