#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// A pull names every scope that the device has, up to a thousand schools and more.
constexpr std::size_t kPullRequestBytesMax = std::size_t{256} * 1024;

[[nodiscard]] asio::awaitable<Response> answerHello(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerPush(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerPull(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerDigest(const Served &served, Request request);

} // namespace cairn
