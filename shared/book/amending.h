#pragma once

#include "shared/book/rebased.h"
#include "shared/book/record_act.h"

namespace cairn {

/// What an amended revision says in one unit; for the files of this room alone.

/// The content with an edit over it: fields that the edit does not name stay as they were said, a
/// prose is given whole. `change` has its new parents already. Faults: Malformed, TooLarge.
[[nodiscard]] Result<Map> amendedContent(Book &book, const Unit &unit, const UnitChange &change,
                                         const UnitEdit &edit);

} // namespace cairn
