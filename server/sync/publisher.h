#pragma once

#include "shared/book/book.h"

#include <cstdint>
#include <optional>

namespace cairn {

/// Working papers become papers of the school when they are shared (design.md §6): each version of
/// a visit's note is written into the school's scope, numbered, with the hash of its text; drafts
/// and their history stay with the visitors. On the thread that writes.
class Publisher {
public:
    /// `server`: in whose name it publishes.
    explicit Publisher(Writer server) : m_server(server) {}

    /// Publishes what people have shared since the last time, also before this program started. On
    /// disk when it returns, and published once however often it is called. Returns how many.
    [[nodiscard]] Result<std::size_t> publish(Book &book);

private:
    [[nodiscard]] Result<bool> publishNote(Book &book, const RecordId &id);

    Writer m_server;
    std::optional<std::uint64_t> m_upTo; ///< commit number; nothing: not looked yet
};

} // namespace cairn
