#pragma once

#include "client/record/record_sheet.h"

namespace cairn {

[[nodiscard]] std::vector<RowRole<FormRow>> formRowRoles();
[[nodiscard]] std::vector<RowRole<StrayDraft>> strayRoles();
[[nodiscard]] std::vector<RowRole<WayOn>> wayRoles();
[[nodiscard]] std::vector<RowRole<BelongingLine>> belongingRoles();
[[nodiscard]] std::vector<RowRole<BelongingKind>> belongingKindRoles();
[[nodiscard]] std::vector<RowRole<MemberLine>> memberRoles();

} // namespace cairn
