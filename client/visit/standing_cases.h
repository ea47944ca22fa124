#pragma once

#include "client/visit/visit_sheet.h"
#include "shared/book/book.h"

namespace cairn {

/// Puts to the judgements of a visit the case of moderation that stands about each of them: one
/// that something is still to come of.
[[nodiscard]] Result<void> addStandingCases(Book &book, VisitSheet &sheet);

} // namespace cairn
