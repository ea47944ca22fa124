#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"
#include "shared/wire/sync_messages.h"

namespace cairn {

/// Bytes of a snapshot, for who may see its scope; for everybody else it is not there.
[[nodiscard]] asio::awaitable<Response> answerSnapshot(const Served &served, Request request);

/// Fills in the offers of a page, making what is not on the shelf; false: it cannot be had.
[[nodiscard]] asio::awaitable<bool> makeOffers(const Served &served, PullAnswer &page);

} // namespace cairn
