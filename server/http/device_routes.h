#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// Takes a device in: name, password and single-use code against a token.
[[nodiscard]] asio::awaitable<Response> answerEnrol(const Served &served, Request request);

/// A nonce to sign …
[[nodiscard]] asio::awaitable<Response> answerChallenge(const Served &served, Request request);

/// … and the signed nonce against a new token.
[[nodiscard]] asio::awaitable<Response> answerToken(const Served &served, Request request);

} // namespace cairn
