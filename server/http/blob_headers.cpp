#include "server/http/blob_headers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace cairn {

namespace {

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text;
}

/// The alphabet that tus uses; ours differs in two letters and has no padding.
std::optional<Bytes> fromPlainBase64(std::string_view text)
{
    std::string ours(text.substr(0, text.find_last_not_of('=') + 1));
    if (text.size() % 4 != 0 || text.size() - ours.size() > 2
        || ours.find_first_of("-_") != ours.npos)
        return {};
    std::ranges::replace(ours, '+', '-');
    std::ranges::replace(ours, '/', '_');
    auto bytes = fromBase64(ours);
    return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

std::string twoDigits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "-500": so many at the end.
AskedRange lastBytes(std::string_view text, std::size_t size)
{
    const auto wanted = countIn(text);
    if (!wanted)
        return {};
    const std::size_t bytes = std::min(*wanted, size);
    if (bytes == 0)
        return {AskedRange::Kind::Outside};
    return {AskedRange::Kind::Part, size - bytes, bytes};
}

} // namespace

std::optional<std::size_t> countIn(std::string_view header)
{
    std::size_t count = 0;
    const char *const end = header.data() + header.size();
    const auto [read, error] = std::from_chars(header.data(), end, count);
    return header.empty() || error != std::errc{} || read != end ? std::nullopt
                                                                 : std::optional(count);
}

std::optional<UploadMetadata> metadataIn(std::string_view header)
{
    UploadMetadata metadata;
    std::set<std::string_view> keys;
    if (header.size() > kMetadataBytesMax)
        return {};
    while (!header.empty()) {
        const auto comma = header.find(',');
        const auto pair = trimmed(header.substr(0, comma));
        header.remove_prefix(comma == header.npos ? header.size() : comma + 1);
        const auto space = pair.find(' ');
        const auto key = pair.substr(0, space);
        const auto value =
            fromPlainBase64(space == pair.npos ? std::string_view{} : pair.substr(space + 1));
        const auto isPlain = [](unsigned char c) { return c > ' ' && c < 0x7f; };
        if (key.empty() || !std::ranges::all_of(key, isPlain) || !value || !keys.insert(key).second)
            return {};
        if (key == "hash")
            metadata.hash.assign(value->begin(), value->end());
    }
    return metadata;
}

std::optional<WantedChecksum> checksumIn(std::string_view header)
{
    const auto space = header.find(' ');
    if (space == header.npos)
        return {};
    const auto algorithm = header.substr(0, space);
    auto digest = fromPlainBase64(header.substr(space + 1));
    if (!digest || !Checksum::named(algorithm))
        return {};
    return WantedChecksum{std::string(algorithm), std::move(*digest)};
}

AskedRange rangeIn(std::string_view header, std::size_t size)
{
    constexpr std::string_view kUnit = "bytes=";
    if (!header.starts_with(kUnit) || header.find(',') != header.npos)
        return {};
    const auto text = trimmed(header.substr(kUnit.size()));
    const auto dash = text.find('-');
    if (dash == text.npos)
        return {};
    if (dash == 0)
        return lastBytes(text.substr(1), size);
    const auto first = countIn(text.substr(0, dash));
    const auto last = countIn(text.substr(dash + 1));
    if (!first || (!last && dash + 1 != text.size()) || (last && *last < *first))
        return {};
    if (*first >= size)
        return {AskedRange::Kind::Outside};
    const std::size_t end = last ? std::min(*last, size - 1) : size - 1;
    return {AskedRange::Kind::Part, *first, end - *first + 1};
}

std::string httpDate(Instant at)
{
    constexpr std::array<const char *, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char *, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    return std::string(kDays[std::chrono::weekday(day).c_encoding()]) + ", "
        + twoDigits(unsigned(date.day())) + ' ' + kMonths[unsigned(date.month()) - 1] + ' '
        + std::to_string(int(date.year())) + ' ' + twoDigits(unsigned(time.hours().count())) + ':'
        + twoDigits(unsigned(time.minutes().count())) + ':'
        + twoDigits(unsigned(time.seconds().count())) + " GMT";
}

} // namespace cairn
