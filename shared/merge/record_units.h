#pragma once

#include "shared/merge/view.h"

#include <map>
#include <string>

namespace cairn {

/// The versions of each unit of one record.
using UnitHistories = std::map<std::string, std::vector<Version>, std::less<>>;
using UnitViews = std::map<std::string, UnitView, std::less<>>;

/// What all units of a record show, each by its policy; units that the type does not declare show
/// their newest head. Without a type nothing is declared.
///
/// One rule reaches over units: who withdraws a record names what they had seen of it (`seen`: unit
/// → revisions). If others wrote in it without knowing, and the withdrawer had not seen that, the
/// state is contested, and the record is kept as it was until people have decided. Who writes in a
/// withdrawn record says so (`knowing`: the withdrawal) and contests nothing.
[[nodiscard]] UnitViews viewUnits(const RecordType *type, const UnitHistories &histories);

} // namespace cairn
