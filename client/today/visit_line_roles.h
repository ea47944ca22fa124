#pragma once

#include "client/rows/row_list_model.h"
#include "client/today/today_reading.h"

namespace cairn {

/// What a delegate of a visit may require.
[[nodiscard]] std::vector<RowRole<VisitLine>> visitLineRoles();

} // namespace cairn
