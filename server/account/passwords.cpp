#include "server/account/passwords.h"

#include "shared/base/bytes.h"

#include <sodium.h>

#include <algorithm>

namespace cairn {

namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemoryBytes = std::size_t{64} * 1024 * 1024;

std::size_t charactersIn(std::string_view text)
{
    const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(text, starts));
}

/// What goes into Argon2: the password, or its HMAC under the pepper.
std::string peppered(std::string_view password, const Pepper &pepper)
{
    if (!pepper)
        return std::string(password);
    std::array<std::uint8_t, crypto_auth_BYTES> mac{};
    const ByteView bytes = bytesOf(password);
    crypto_auth(mac.data(), bytes.data(), bytes.size(), pepper->data());
    return toBase64(mac);
}

} // namespace

Result<std::string> hashPassword(std::string_view password, const Pepper &pepper)
{
    if (charactersIn(password) < kPasswordCharactersMin)
        return fault(FaultCode::Refused,
                     "The password is too short: it needs 15 characters or "
                     "more. A short sentence is a good one.");
    if (password.size() > kPasswordBytesMax)
        return fault(FaultCode::Refused, "The password is too long: 1,024 bytes are the most.");
    const std::string input = peppered(password, pepper);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), input.data(), input.size(), kPasses, kMemoryBytes) != 0)
        return fault(FaultCode::TooLarge,
                     "The password could not be kept: there is not enough free memory.");
    return std::string(hash.data());
}

bool passwordMatches(const std::string &hash, std::string_view password, const Pepper &pepper)
{
    if (password.size() > kPasswordBytesMax)
        return false;
    const std::string input = peppered(password, pepper);
    return crypto_pwhash_str_verify(hash.c_str(), input.data(), input.size()) == 0;
}

const std::string &hashOfNobody()
{
    // Well formed, with the costs above; its last part was drawn by lot and is nobody's hash.
    static const std::string hash = "$argon2id$v=19$m=65536,t=2,p=1$q0rSmfUNf8nNPzZDrbvoYQ$"
                                    "5MZ0bqtpxqDF8xV2dGSfqUZh4bMcnMtKfTzY0MVJwEs";
    return hash;
}

} // namespace cairn
