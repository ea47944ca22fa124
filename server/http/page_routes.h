#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// The county's count, for browsers and for devices. What is shown depends on who looks.

[[nodiscard]] asio::awaitable<Response> answerKnownPicture(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerCountyPage(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerAlliancePage(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerStyleSheet(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerSignIn(const Served &served, Request request);
[[nodiscard]] asio::awaitable<Response> answerSignOut(const Served &served, Request request);

} // namespace cairn
