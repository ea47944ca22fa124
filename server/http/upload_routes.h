#pragma once

#include "server/http/exchange.h"
#include "server/http/served.h"

namespace cairn {

/// Uploads after tus 1.0 (core, creation, checksum, expiration): any such client may send.
/// FORMAT.md §8 says which statuses and headers there are.

/// OPTIONS: what is offered. Asks for no token.
asio::awaitable<Response> answerTusOptions(const Served &served, Request request);
/// POST: begins an upload.
asio::awaitable<Response> answerCreation(const Served &served, Request request);
/// HEAD: how far it is.
asio::awaitable<Response> answerProgress(const Served &served, Request request);
/// PATCH: goes on with it.
asio::awaitable<Response> takeUpload(const Served &served, Request request, NextBodyPiece next);

} // namespace cairn
