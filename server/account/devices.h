#pragma once

#include "server/account/accounts.h"

#include <array>
#include <cstdint>

namespace cairn {

using DeviceKey = std::array<std::uint8_t, 32>; ///< Ed25519, public

constexpr std::int64_t kTokenLifeMillis = std::int64_t{15} * 60 * 1000;
constexpr std::int64_t kNonceLifeMillis = std::int64_t{5} * 60 * 1000;
constexpr std::size_t kNoncesPerDeviceMax = 16; ///< the oldest gives way
constexpr std::size_t kTokensPerDeviceMax = 16; ///< the oldest gives way
constexpr std::size_t kDevicesPerPersonMax = 32;

/// 256 random bits in base64url; only its hash is kept.
struct Token {
    std::string text;
    std::int64_t untilMillis = 0;
};

struct Enrolment {
    std::string user;
    std::string code;
    DeviceId device;
    DeviceKey key{};
    std::string program; ///< "cairn 0.1.0"
};

struct Enrolled {
    Account account;
    Token token;
};

/// Takes a device in and uses the code up. Two steps, since checking a password is slow:
/// passwordHashFor on a reader, passwordMatches on a compute thread, then this on the writer with
/// what came of it. Unauthorised (one sentence for name, password and code alike); with the right
/// password each wrong code costs one of its tries, so a stranger cannot use them up. Sending the
/// same again is harmless (an answer may be lost); the same device with another key is Refused.
[[nodiscard]] Result<Enrolled> enrol(Book &book, const Enrolment &enrolment, bool passwordMatched);

/// A nonce for a device to sign. Unknown devices get one as well, which fits nothing.
[[nodiscard]] Result<std::string> challenge(Book &book, const DeviceId &device);

struct TokenRequest {
    DeviceId device;
    std::string nonce;
    std::array<std::uint8_t, 64> signature{}; ///< over tokenText
};
[[nodiscard]] std::string tokenText(const DeviceId &device, std::string_view nonce);

/// Unauthorised: unknown, revoked, the nonce is used or old, or the signature is not the device's.
[[nodiscard]] Result<Token> tokenFor(Book &book, const TokenRequest &request);

struct Caller {
    Account account;
    DeviceId device;
    DeviceKey key{}; ///< of the device
};
/// Reads only. TokenExpired: a token that was good or is not known (signing in again heals both);
/// Unauthorised: the device was revoked.
[[nodiscard]] Result<Caller> callerOf(Book &book, std::string_view token);

/// NotFound: no such device. Its tokens end at once.
[[nodiscard]] Result<void> revokeDevice(Book &book, const DeviceId &device);

} // namespace cairn
