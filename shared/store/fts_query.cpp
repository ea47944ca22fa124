#include "shared/store/fts_query.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace cairn {

namespace {

constexpr std::ptrdiff_t kFewLetters = 2;

std::vector<std::string> wordsOf(std::string_view typed)
{
    std::vector<std::string> words;
    bool isInside = false;
    for (const char c : typed) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPart = byte >= 0x80 || std::isalnum(byte);
        if (isPart && !isInside)
            words.emplace_back();
        if (isPart)
            words.back() += c;
        isInside = isPart;
    }
    return words;
}

bool isShort(const std::string &word)
{
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return std::ranges::count_if(word, begins) <= kFewLetters;
}

bool hasDigit(const std::string &word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

FtsQuery ftsQuery(std::string_view typed)
{
    std::vector<std::string> words = wordsOf(typed);
    if (words.empty())
        return {};
    const bool isWaitedFor = words.size() > 1 && isShort(words.back()) && !hasDigit(words.back());
    const bool isBeginning = !isShort(words.back());
    if (isWaitedFor)
        words.pop_back();
    FtsQuery query;
    query.matchesMuch = words.size() == 1 && isShort(words.back());
    for (const std::string &word : words)
        query.text += (query.text.empty() ? "\"" : " \"") + word + '"';
    if (isBeginning)
        query.text += '*';
    return query;
}

} // namespace cairn
