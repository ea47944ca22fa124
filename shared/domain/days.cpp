#include "shared/domain/days.h"

#include "shared/base/instant.h"

#include <array>
#include <charconv>
#include <chrono>

namespace cairn {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kOpenDaysMax = 1'000;

std::optional<sys_days> daysFrom(std::string_view text)
{
    if (!isDay(text))
        return std::nullopt;
    const auto part = [&](std::size_t at, std::size_t length) {
        int number = 0;
        std::from_chars(text.data() + at, text.data() + at + length, number);
        return number;
    };
    return sys_days(year_month_day(std::chrono::year(part(0, 4)),
                                   std::chrono::month(static_cast<unsigned>(part(5, 2))),
                                   std::chrono::day(static_cast<unsigned>(part(8, 2)))));
}

std::string textOf(sys_days day)
{
    return toText(Instant(day)).substr(0, 10);
}

bool isOpen(sys_days day, const Calendar &calendar)
{
    const std::chrono::weekday weekday(day);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday
        && !calendar.closed.contains(textOf(day));
}

} // namespace

std::optional<int> dayNumber(std::string_view day)
{
    const auto days = daysFrom(day);
    if (!days)
        return std::nullopt;
    return static_cast<int>(days->time_since_epoch().count());
}

std::string dayOf(int number)
{
    return textOf(sys_days(std::chrono::days(number)));
}

std::string monthsAfter(std::string_view day, int months)
{
    const auto days = daysFrom(day);
    if (!days)
        return {};
    year_month_day moved = year_month_day(*days) + std::chrono::months(months);
    if (!moved.ok())
        moved = moved.year() / moved.month() / std::chrono::last;
    return textOf(sys_days(moved));
}

std::string openDaysAfter(std::string_view day, int count, const Calendar &calendar)
{
    auto days = daysFrom(day);
    if (!days)
        return {};
    int left = count;
    for (int step = 0; left > 0 && step < kOpenDaysMax; ++step) {
        *days += std::chrono::days(1);
        if (isOpen(*days, calendar))
            --left;
    }
    return textOf(*days);
}

int openDaysBetween(std::string_view from, std::string_view until, const Calendar &calendar)
{
    auto days = daysFrom(from);
    const auto last = daysFrom(until);
    if (!days || !last)
        return 0;
    int count = 0;
    for (int step = 0; *days < *last && step < kOpenDaysMax; ++step) {
        *days += std::chrono::days(1);
        if (isOpen(*days, calendar))
            ++count;
    }
    return count;
}

} // namespace cairn
