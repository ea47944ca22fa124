#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// The process answers.
[[nodiscard]] asio::awaitable<Response> answerHealth(const Served &served, Request request);

/// It can do its work: not stopping, the disk takes writes, the book can be read.
[[nodiscard]] asio::awaitable<Response> answerReadiness(const Served &served, Request request);

} // namespace cairn
