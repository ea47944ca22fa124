#include "server/sync/follower.h"

#include "shared/book/device_sync.h"

#include <charconv>

namespace cairn {

Result<std::vector<Logged>> Follower::fresh(Book &book)
{
    RevisionLog log(book.database);
    const auto last = log.lastCommit();
    if (!last)
        return std::unexpected(last.error());
    if (!m_upTo) {
        const auto kept = deviceFact(book, m_fact);
        if (!kept)
            return std::unexpected(kept.error());
        const std::string text = kept->value_or("");
        std::uint64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        m_upTo = number;
    }
    std::vector<Logged> all;
    for (const std::string &type : m_types) {
        auto found = log.committedOf(type, *m_upTo, *last);
        if (!found)
            return std::unexpected(found.error());
        std::ranges::move(*found, std::back_inserter(all));
    }
    m_looked = *last;
    m_wasFresh = !all.empty();
    return all;
}

Result<void> Follower::keepPlace(Book &book)
{
    m_upTo = m_looked;
    return m_wasFresh ? keepDeviceFact(book, m_fact, std::to_string(m_looked)) : Result<void>();
}

} // namespace cairn
