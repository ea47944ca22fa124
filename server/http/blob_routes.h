#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// GET and HEAD of a whole file by its hash, ranged. To whoever may not see it, it is not there.
asio::awaitable<Response> answerFile(const Served &served, Request request);

} // namespace cairn
