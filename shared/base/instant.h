#pragma once

#include "shared/base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace cairn {

/// A moment in UTC, to the millisecond. Where it comes from is the business of Surroundings.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline std::int64_t toMillis(Instant at)
{
    return at.time_since_epoch().count();
}

[[nodiscard]] inline Instant fromMillis(std::int64_t millis)
{
    return Instant(std::chrono::milliseconds(millis));
}

/// RFC 3339, always UTC with milliseconds: 2026-11-10T09:20:00.000Z.
[[nodiscard]] std::string toText(Instant at);

/// Takes RFC 3339 in UTC with or without milliseconds, years 0000 to 9999.
[[nodiscard]] Result<Instant> parseInstant(std::string_view text);

/// A calendar day, 2026-11-10.
[[nodiscard]] bool isDay(std::string_view text);

} // namespace cairn
