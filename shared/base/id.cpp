#include "shared/base/id.h"

#include <algorithm>
#include <string>

namespace cairn {

namespace {

constexpr std::size_t kUuidLength = 36;

bool isAfterDash(std::size_t byte)
{
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

/// Lower case only: one id has one spelling. -1: not a digit.
int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void mark(std::array<std::uint8_t, 16> &bytes, std::uint8_t version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
}

} // namespace

std::array<std::uint8_t, 16> mintBytes(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 16> bytes{};
    surroundings.chance(bytes);
    const auto millis = static_cast<std::uint64_t>(toMillis(surroundings.now()));
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(millis >> (8 * (5 - i)));
    mark(bytes, 7);
    return bytes;
}

RecordId keyedId(std::string_view type, std::string_view key)
{
    std::string text(type);
    text += '\0';
    text += key;
    const Hash hash = blake2b(text);
    RecordId id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    mark(id.bytes, 8);
    return id;
}

std::string uuidText(const std::array<std::uint8_t, 16> &bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text(kUuidLength, '-');
    std::size_t at = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
        at += isAfterDash(byte) ? 1 : 0;
        text[at++] = kDigits[bytes[byte] >> 4];
        text[at++] = kDigits[bytes[byte] & 0xf];
    }
    return text;
}

Result<std::array<std::uint8_t, 16>> parseUuid(std::string_view text)
{
    std::array<std::uint8_t, 16> bytes{};
    bool sound = text.size() == kUuidLength;
    std::size_t at = 0;
    for (std::size_t byte = 0; sound && byte < bytes.size(); ++byte) {
        if (isAfterDash(byte))
            sound = text[at++] == '-';
        const int upper = hexDigit(text[at++]);
        const int lower = hexDigit(text[at++]);
        sound = sound && upper >= 0 && lower >= 0;
        bytes[byte] = static_cast<std::uint8_t>(upper << 4 | (lower & 0xf));
    }
    if (!sound)
        return fault(FaultCode::Malformed, "This is not the id of a record.",
                     std::string(text.substr(0, 64)));
    return bytes;
}

} // namespace cairn
