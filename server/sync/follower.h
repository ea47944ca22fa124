#pragma once

#include "shared/book/book.h"
#include "shared/store/revision_log.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What people have committed of some types since the last time that somebody asked, also before
/// this program started. On the thread that writes; the book keeps how far it has come.
class Follower {
public:
    /// `fact`: under which name the book keeps it.
    Follower(std::string fact, std::vector<std::string> types)
        : m_fact(std::move(fact)), m_types(std::move(types))
    {
    }

    /// In the order of types, each in that of commits.
    [[nodiscard]] Result<std::vector<Logged>> fresh(Book &book);
    /// What `fresh` gave last was seen to. Where there was nothing, nothing is written.
    [[nodiscard]] Result<void> keepPlace(Book &book);

private:
    std::string m_fact;
    std::vector<std::string> m_types;
    std::optional<std::uint64_t> m_upTo; ///< commit number; nothing: not looked yet
    std::uint64_t m_looked = 0;
    bool m_wasFresh = false;
};

} // namespace cairn
