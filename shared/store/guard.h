#pragma once

#include "shared/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace cairn {

/// Stands as long as one call into the store.
class Stay {
public:
    explicit Stay(Database &database) : m_database(database) { database.enter(); }
    ~Stay() { m_database.leave(); }
    Stay(const Stay &) = delete;
    Stay &operator=(const Stay &) = delete;

private:
    Database &m_database;
};

/// The door that SQLite's exceptions stop at: runs `work`, and turns what it throws into a fault.
template <class Work>
[[nodiscard]] auto guarded(Database &database, Work work) -> Result<decltype(work())>
{
    const Stay stay(database);
    try {
        if (auto open = database.usable(); !open)
            return std::unexpected(open.error());
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception &thrown) {
        return std::unexpected(database.faultOf(thrown));
    }
}

inline void bindBlob(SQLite::Statement &statement, int at, ByteView bytes)
{
    statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

inline void bindText(SQLite::Statement &statement, int at, std::string_view text)
{
    statement.bind(at, std::string(text));
}

inline std::string textAt(SQLite::Statement &statement, int at)
{
    return statement.getColumn(at).getString();
}

template <std::size_t N>
std::array<std::uint8_t, N> blobAt(SQLite::Statement &statement, int at)
{
    std::array<std::uint8_t, N> bytes{};
    const SQLite::Column column = statement.getColumn(at);
    const auto *first = static_cast<const std::uint8_t *>(column.getBlob());
    const auto size = static_cast<std::size_t>(column.getBytes());
    if (first)
        std::copy_n(first, std::min(size, N), bytes.begin());
    return bytes;
}

} // namespace cairn
