#pragma once

#include "shared/base/id.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cairn {

/// What is said before a device may exchange anything: plain JSON, one object each.
constexpr std::size_t kAuthAnswerBytesMax = std::size_t{64} * 1024;

struct EnrolRequest {
    std::string user;
    std::string code;
    std::string password;
    DeviceId device;
    std::string key; ///< Ed25519 public key, base64url
    std::string program;
};

struct EnrolAnswer {
    PersonId person;
    std::string name;
    std::string role;
    std::string epoch;
    std::int64_t serverMillis = 0;
};

[[nodiscard]] std::string encode(const EnrolRequest &request);
[[nodiscard]] Result<EnrolAnswer> parseEnrolAnswer(std::string_view text);

[[nodiscard]] std::string encodeChallenge(const DeviceId &device);
[[nodiscard]] Result<std::string> parseNonce(std::string_view text);

/// What a device signs to show that it holds its key.
[[nodiscard]] std::string signedText(const DeviceId &device, std::string_view nonce);
[[nodiscard]] std::string encodeToken(const DeviceId &device, std::string_view nonce,
                                      std::string_view signature);
[[nodiscard]] Result<std::string> parseToken(std::string_view text);

} // namespace cairn
