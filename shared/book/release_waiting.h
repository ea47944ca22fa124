#pragma once

#include "shared/book/book.h"

#include <set>

namespace cairn {

/// What is looked at: what awaits something alone; or, where a refusal has fallen, also what was
/// held because of it.
enum class Released { Awaiting, Refused };

/// Takes in what was held until something of these records, or a visit among them, had come, with
/// commit numbers from `commit` on; within the transaction of who accepted that. Returns how many
/// it took. Their authors' devices hear of it when they pull.
[[nodiscard]] Result<std::uint64_t> releaseWaiting(Book &book, std::set<RecordId> came,
                                                   std::uint64_t commit,
                                                   Released what = Released::Awaiting);

} // namespace cairn
