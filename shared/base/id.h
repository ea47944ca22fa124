#pragma once

#include "shared/base/bytes.h"
#include "shared/base/surroundings.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace cairn {

/// 128 bits that name one thing (RFC 9562), made on the device that made the thing, so that two
/// devices never hand out the same one and no merge ever renumbers.
template <class Tag>
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool isNull() const { return bytes == std::array<std::uint8_t, 16>{}; }
    friend auto operator<=>(const Id &, const Id &) = default;
};

using RecordId = Id<struct RecordTag>;
using DeviceId = Id<struct DeviceTag>;

/// People are records; the id of a person is the id of the record.
using PersonId = RecordId;

/// UUIDv7: sorts by the time it was made.
[[nodiscard]] std::array<std::uint8_t, 16> mintBytes(const Surroundings &surroundings);

/// UUIDv8 from BLAKE2b(type, key): two offline creations of one natural thing are one record.
[[nodiscard]] RecordId keyedId(std::string_view type, std::string_view key);

/// 8-4-4-4-12 in lower case.
[[nodiscard]] std::string uuidText(const std::array<std::uint8_t, 16> &bytes);
[[nodiscard]] Result<std::array<std::uint8_t, 16>> parseUuid(std::string_view text);

template <class Tag>
[[nodiscard]] std::string toText(const Id<Tag> &id)
{
    return uuidText(id.bytes);
}

template <class AnyId>
[[nodiscard]] AnyId mint(const Surroundings &surroundings)
{
    return AnyId{mintBytes(surroundings)};
}

template <class AnyId>
[[nodiscard]] Result<AnyId> parseId(std::string_view text)
{
    const auto bytes = parseUuid(text);
    if (!bytes)
        return std::unexpected(bytes.error());
    return AnyId{*bytes};
}

} // namespace cairn
