#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace cairn {

/// Days as they stand in records: 2026-11-10. A day that cannot be read is no day.

/// Days on which nothing counts besides Saturdays and Sundays: school holidays for school days,
/// bank holidays for working days. Term dates are data of the county.
struct Calendar {
    std::set<std::string, std::less<>> closed = {};
};

[[nodiscard]] std::optional<int> dayNumber(std::string_view day);
[[nodiscard]] std::string dayOf(int number);

/// The same day of the month so many months later; the month's last day where it has no such day.
[[nodiscard]] std::string monthsAfter(std::string_view day, int months);

/// The so-manieth open day after this one; empty where the day cannot be read.
[[nodiscard]] std::string openDaysAfter(std::string_view day, int count, const Calendar &calendar);

/// How many open days lie after `from`, up to and with `until`.
[[nodiscard]] int openDaysBetween(std::string_view from, std::string_view until,
                                  const Calendar &calendar);

} // namespace cairn
