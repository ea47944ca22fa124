#pragma once

#include "shared/base/instant.h"
#include "shared/base/value.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace cairn {

/// What is said of one request: never payload, token, query or anything of a school. Where no
/// route was found, its template is empty, so that no path of a stranger gets in either.
struct LoggedRequest {
    Instant at = {};
    std::string id = {};
    std::string peer = {};
    std::string account = {}; ///< id of a person record; empty: nobody
    std::string method = {};
    std::string route = {}; ///< the template: "/known/{lasl}"
    int status = 0;
    std::int64_t millis = 0; ///< from the first byte of the header to the last of the answer
    std::size_t bytesIn = 0;
    std::size_t bytesOut = 0;
    std::string cause = {}; ///< of a refusal or a fault; empty: none
};

/// One line of JSON, control characters escaped, at most kLogLineMax bytes.
[[nodiscard]] std::string logLine(const LoggedRequest &request);
constexpr std::size_t kLogLineMax = std::size_t{4} * 1024;

/// From here on the log goes to standard error, a line of JSON an event.
void startLog();
void logRequest(const LoggedRequest &request);
/// Something of the server itself: started, stopping, a failed write.
void logEvent(Instant at, const std::string &event, Map details = {});

} // namespace cairn
