#pragma once

#include "server/http/exchange.h"
#include "shared/base/result.h"

#include <cstdint>

namespace cairn {

/// An answer that says no, as RFC 9457 has it. It speaks of the request, never of a revision.
struct Problem {
    int status = 500;
    std::string_view code;   ///< for programs: token_expired, split, later …
    std::string_view detail; ///< for people; carries nothing that a peer sent
};
[[nodiscard]] Response answerOf(const Problem &problem);

/// As above with Retry-After, in seconds.
[[nodiscard]] Response answerLater(const Problem &problem, std::int64_t afterSeconds);

/// The one place where a fault becomes HTTP.
[[nodiscard]] Response answerOf(const Fault &fault);

/// For an address that has nothing, or only other methods ("GET, POST").
[[nodiscard]] Response answerUnserved(const std::string &otherMethods);

/// "Not Found" for 404.
[[nodiscard]] std::string_view reasonOf(int status);

} // namespace cairn
