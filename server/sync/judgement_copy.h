#pragma once

#include "shared/book/record_act.h"

namespace cairn {

/// The copy of a judgement that its school reads. Nothing: its visitors have not agreed on it, or
/// the newest copy says the same. `visit`: the judgement's.
[[nodiscard]] Result<std::optional<Edit>> copyOf(Book &book, const RecordView &judgement,
                                                 const RecordView &visit);

} // namespace cairn
