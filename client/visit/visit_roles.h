#pragma once

#include "client/rows/row_list_model.h"
#include "client/visit/visit_sheet.h"

namespace cairn {

/// What the delegates of a visit's lists may require.
[[nodiscard]] std::vector<RowRole<NoteLine>> noteRoles();
[[nodiscard]] std::vector<RowRole<SegmentLine>> segmentRoles();
[[nodiscard]] std::vector<RowRole<AreaLine>> areaRoles();
[[nodiscard]] std::vector<RowRole<VisitorLine>> visitorRoles();

} // namespace cairn
