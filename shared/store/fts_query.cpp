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

} // namespace cairn
