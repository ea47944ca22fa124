#pragma once

#include "server/sync/follower.h"

#include <set>

namespace cairn {

/// Working papers become papers of the school when they are shared (design.md §6): each version of
/// a visit's note is written into the school's scope, numbered, with the hash of its text; and with
/// a shared note the judgements that its visitors have agreed on, each a record whose copies are
/// numbered. Drafts and their history stay with the visitors. On the thread that writes.
class Publisher {
public:
    /// `server`: in whose name it publishes.
    explicit Publisher(Writer server);

    /// Publishes what people have shared since the last time, also before this program started. On
    /// disk when it returns, and published once however often it is called. Returns how many.
    [[nodiscard]] Result<std::size_t> publish(Book &book);

private:
    [[nodiscard]] Result<std::size_t> publishVisit(Book &book, const RecordId &visit);
    [[nodiscard]] Result<bool> publishNote(Book &book, const RecordView &note);

    Writer m_server;
    Follower m_follower;
};

} // namespace cairn
