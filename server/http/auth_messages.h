#pragma once

#include "server/account/devices.h"

#include <string>
#include <string_view>

namespace cairn {

/// The bodies of /v1/enrol, /v1/challenge and /v1/token: one JSON object each. A member that is
/// not known is refused, so that nobody can set what they should not.

struct EnrolRequest {
    Enrolment enrolment;
    std::string password;
};

[[nodiscard]] Result<EnrolRequest> parseEnrolRequest(std::string_view body);
[[nodiscard]] Result<DeviceId> parseChallengeRequest(std::string_view body);
[[nodiscard]] Result<TokenRequest> parseTokenRequest(std::string_view body);

struct ServerSays {
    std::string epoch;
    std::int64_t millis = 0; ///< of the server's clock
};
[[nodiscard]] std::string encodeEnrolled(const Enrolled &enrolled, const ServerSays &says);
[[nodiscard]] std::string encodeChallenge(std::string_view nonce);
[[nodiscard]] std::string encodeToken(const Token &token);

} // namespace cairn
