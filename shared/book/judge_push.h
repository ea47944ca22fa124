#pragma once

#include "shared/book/accept_push.h"

namespace cairn {

/// `acceptPush` within the transaction of whoever calls, who commits it: until then nothing that
/// the answer says is true.
[[nodiscard]] Result<PushAnswer> judgePush(Book &book, const Pusher &pusher,
                                           const WeighedPush &weighed);

} // namespace cairn
