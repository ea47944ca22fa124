#include "shared/base/id.h"

#include <algorithm>
#include <string>

namespace cairn {

namespace {

constexpr std::array<std::size_t, 4> kDashes{8, 13, 18, 23};

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
    std::string text = toHex(bytes);
    for (const std::size_t at : kDashes)
        text.insert(at, 1, '-');
    return text;
}

Result<std::array<std::uint8_t, 16>> parseUuid(std::string_view text)
{
    const auto wrong = fault(FaultCode::Malformed, "This is not the id of a record.",
                             std::string(text.substr(0, 64)));
    if (text.size() != 36)
        return wrong;
    std::string hex;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = std::ranges::find(kDashes, i) != kDashes.end();
        if (dash != (text[i] == '-') || (text[i] >= 'A' && text[i] <= 'F'))
            return wrong;
        if (!dash)
            hex += text[i];
    }
    const auto bytes = fromHex(hex);
    if (!bytes)
        return wrong;
    std::array<std::uint8_t, 16> fixed{};
    std::copy(bytes->begin(), bytes->end(), fixed.begin());
    return fixed;
}

} // namespace cairn
