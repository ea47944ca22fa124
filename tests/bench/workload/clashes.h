#pragma once

#include "tests/bench/workload/county_maker.h"
#include "tests/bench/workload/prose.h"

#include <string_view>

namespace cairn::bench {

/// The two edits of a clash, into its line: members base, a, b and, where only one merged text is
/// right, expect. `shape` is one of those of the format; `line` has its number `n` already.
void clashInProse(Chance &chance, const Standing &record, std::string_view shape, Map &line);
/// `same`: both change one field, else two fields of the record.
void clashInPlain(Chance &chance, const Standing &record, bool same, Map &line);

/// [position, delete, insert] in code points of the text before, as the format wants them.
[[nodiscard]] Value spliceValue(std::string_view before, const Cut &cut);

} // namespace cairn::bench
