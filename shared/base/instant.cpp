#include "shared/base/instant.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>

namespace cairn {

namespace {

std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits)
{
    int value = 0;
    if (at + digits > text.size())
        return std::nullopt;
    const char *first = text.data() + at;
    const auto [end, trouble] = std::from_chars(first, first + digits, value);
    if (trouble != std::errc{} || end != first + digits || text[at] == '-')
        return std::nullopt;
    return value;
}

std::optional<std::chrono::sys_days> day(std::string_view text)
{
    const auto year = number(text, 0, 4);
    const auto month = number(text, 5, 2);
    const auto dayOfMonth = number(text, 8, 2);
    if (!year || !month || !dayOfMonth || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*dayOfMonth))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

} // namespace

std::string toText(Instant at)
{
    const auto days = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(days);
    const std::chrono::hh_mm_ss time(at - days);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()),
                  static_cast<int>(time.subseconds().count()));
    return text.data();
}

Result<Instant> parseInstant(std::string_view text)
{
    const auto wrong =
        fault(FaultCode::Malformed, "A time is written as 2026-11-10T09:20:00Z, in UTC.");
    if (text.size() != 20 && text.size() != 24)
        return wrong;
    const auto date = day(text);
    const auto hour = number(text, 11, 2);
    const auto minute = number(text, 14, 2);
    const auto second = number(text, 17, 2);
    const auto milli = text.size() == 24 ? number(text, 20, 3) : std::optional<int>(0);
    if (!date || !hour || !minute || !second || !milli)
        return wrong;
    const bool marks = text[10] == 'T' && text[13] == ':' && text[16] == ':' && text.back() == 'Z'
        && (text.size() == 20 || text[19] == '.');
    if (!marks || *hour > 23 || *minute > 59 || *second > 60)
        return wrong;
    return Instant(*date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second) + std::chrono::milliseconds(*milli);
}

bool isDay(std::string_view text)
{
    return text.size() == 10 && day(text).has_value();
}

} // namespace cairn
