#pragma once

#include "client/sync/link.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cairn {

/// Why a request failed, in words for a person; one place for all of them.
[[nodiscard]] LinkTrouble unreachable(std::string cause);
[[nodiscard]] LinkTrouble otherKey(std::string cause);
[[nodiscard]] LinkTrouble notOurServer(std::string cause);
[[nodiscard]] LinkTrouble answerTooLarge(std::string cause);

/// From an answer of our server that is not a 2xx: its RFC 9457 problem, if `body` is one.
[[nodiscard]] LinkTrouble problem(int status, std::string_view body, std::int64_t retryAfterMillis);

} // namespace cairn
