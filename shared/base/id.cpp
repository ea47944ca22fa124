#include "shared/base/id.h"

#include <algorithm>
#include <string>

namespace cairn {

namespace {

constexpr std::array<std::size_t, 4> kDashes{8, 13, 18, 23};
constexpr std::size_t kUuidLength = 36;

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
    const std::string hex = toHex(bytes);
    std::string text;
    text.reserve(kUuidLength);
    for (std::size_t at = 0; at < hex.size(); ++at) {
        if (std::ranges::find(kDashes, text.size()) != kDashes.end())
            text += '-';
        text += hex[at];
    }
    return text;
}

Result<std::array<std::uint8_t, 16>> parseUuid(std::string_view text)
{
    std::array<std::uint8_t, 16> bytes{};
    std::size_t digits = 0;
    bool sound = text.size() == kUuidLength;
    for (std::size_t at = 0; sound && at < text.size(); ++at) {
        if (std::ranges::find(kDashes, at) != kDashes.end()) {
            sound = text[at] == '-';
            continue;
        }
        const int digit = hexDigit(text[at]);
        sound = digit >= 0;
        bytes[digits / 2] = static_cast<std::uint8_t>(bytes[digits / 2] << 4 | (digit & 0xf));
        ++digits;
    }
    if (!sound)
        return fault(FaultCode::Malformed, "This is not the id of a record.",
                     std::string(text.substr(0, 64)));
    return bytes;
}

} // namespace cairn
