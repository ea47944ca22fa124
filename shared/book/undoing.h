#pragma once

#include "shared/book/record_act.h"

namespace cairn {

/// The deed that puts back what a revision changed: a new revision with the former value; nothing
/// is taken out of the history. Of a new record it is the withdrawal.
/// Refused, with its sentence: somebody has written there since, or it is of a kind that stays (an
/// entry, a step that has no way back, a record that cannot be withdrawn). NotFound.
[[nodiscard]] Result<Edit> undoing(Book &book, const RevisionId &revision);

} // namespace cairn
