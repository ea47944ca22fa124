#include "server/sync/lot.h"

#include "shared/base/bytes.h"
#include "shared/base/content_hash.h"
#include "shared/book/device_sync.h"

#include <charconv>

namespace cairn {

namespace {

constexpr const char *kSecret = "moderation_secret";
constexpr int kFirstOfAutumn = 9;
constexpr int kFirstOfSummer = 4;

int numberAt(std::string_view day, std::size_t at, std::size_t length)
{
    int number = 0;
    if (day.size() >= at + length)
        std::from_chars(day.data() + at, day.data() + at + length, number);
    return number;
}

} // namespace

std::string termOf(std::string_view day)
{
    const int year = numberAt(day, 0, 4);
    const int month = numberAt(day, 5, 2);
    const int begun = month >= kFirstOfAutumn ? year : year - 1;
    const std::string end = std::to_string((begun + 1) % 100);
    return std::to_string(begun) + '/' + (end.size() == 1 ? "0" : "") + end
        + (month >= kFirstOfAutumn       ? " autumn"
               : month >= kFirstOfSummer ? " summer"
                                         : " spring");
}

Result<std::string> seedOfTerm(Book &book, std::string_view term)
{
    auto secret = deviceFact(book, kSecret);
    if (!secret)
        return std::unexpected(secret.error());
    if (!*secret) {
        Hash made{};
        book.surroundings.chance(made);
        *secret = toHex(made);
        if (auto kept = keepDeviceFact(book, kSecret, **secret); !kept)
            return std::unexpected(kept.error());
    }
    return toHex(blake2b(**secret + '\n' + std::string(term)));
}

} // namespace cairn
