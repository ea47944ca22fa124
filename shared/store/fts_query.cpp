#include "shared/store/fts_query.h"

#include <cctype>

namespace cairn {

std::string ftsQuery(std::string_view words)
{
    std::string query;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            query += (query.empty() ? "\"" : " \"") + word + '"';
        word.clear();
    };
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && !std::isalnum(byte))
            flush();
        else
            word += c;
    }
    flush();
    return query.empty() ? query : query + '*';
}

bool endsInAFewLetters(std::string_view words)
{
    constexpr std::size_t kFew = 2;
    const std::string query = ftsQuery(words);
    const auto opens = query.rfind('"', query.size() < 2 ? 0 : query.size() - 3);
    std::size_t letters = 0;
    for (std::size_t at = opens + 1; at < query.size() && query[at] != '"'; ++at)
        letters += (static_cast<unsigned char>(query[at]) & 0xC0) != 0x80 ? 1 : 0;
    return letters <= kFew;
}

} // namespace cairn
