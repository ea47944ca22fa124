#pragma once

#include "client/my_school/my_school.h"
#include "client/my_school/note_sheet.h"
#include "client/rows/row_list_model.h"

namespace cairn {

[[nodiscard]] std::vector<RowRole<AwaitedVisit>> awaitedVisitRoles();
[[nodiscard]] std::vector<RowRole<OwnViewRow>> ownViewRoles();
[[nodiscard]] std::vector<RowRole<NoteRow>> noteRowRoles();
[[nodiscard]] std::vector<RowRole<NotePart>> notePartRoles();
[[nodiscard]] std::vector<RowRole<FactPoint>> factPointRoles();

} // namespace cairn
