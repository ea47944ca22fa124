#pragma once

#include "shared/base/result.h"
#include "shared/base/value.h"
#include "shared/merge/view.h"

#include <map>
#include <string>
#include <string_view>

namespace cairn {

/// How the units of a record are written in its row. Who wrote what stands once for all heads, and
/// what a reader adds by himself is left out: most heads of a record are one revision that says
/// what shows, so that a row is a third of its units. A unit's value stays at `<unit>.value`, where
/// lists look for it.
///
/// `{"": [[revision, author, at] …], U: {value, heads: [i | [i, value] …], …}}`: a head without a
/// value of its own says the unit's; `view` is left out where it is `settled`.
[[nodiscard]] std::string rowTextOf(const std::map<std::string, UnitView, std::less<>> &units);

/// The other way round; takes rows that were written in full, too. StorageBroken: neither.
[[nodiscard]] Result<Map> unitsFromRow(std::string_view text);

} // namespace cairn
