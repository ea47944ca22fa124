#pragma once

#include "server/http/exchange.h"
#include "server/http/request_filter.h"
#include "shared/base/result.h"

namespace cairn {

/// RFC 9110 §8.4: bodies as zstd (RFC 8878), the only coding that Cairn's devices ask for.

[[nodiscard]] bool acceptsPacked(const RequestHead &head);

/// The body as it was meant. Faults: those of `unpacked`.
[[nodiscard]] Result<std::string> inflatedBody(const RequestHead &head, const Route &route,
                                               std::string body);

/// Packs an answer where that pays.
void pack(Response &response);

} // namespace cairn
