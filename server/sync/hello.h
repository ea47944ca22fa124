#pragma once

#include "server/account/devices.h"
#include "shared/book/receipts.h"

namespace cairn {

/// How long a device may work without having heard from the server.
constexpr std::int64_t kLeaseMillis = std::int64_t{14} * 24 * 60 * 60 * 1000;

/// What the server says to a device that greets it. Reads only: an idle contact writes nothing.
/// Refused: the device speaks for another one.
[[nodiscard]] Result<HelloAnswer> answerHello(Book &book, const Caller &caller, const Seal &seal,
                                              const HelloRequest &request);

} // namespace cairn
