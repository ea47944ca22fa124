#pragma once

#include "shared/book/accept_push.h"
#include "shared/store/revision_log.h"
#include "shared/sync/acceptance.h"

#include <set>
#include <utility>

namespace cairn {

/// Reads from the store what the judge of a pushed revision must know; within the transaction of
/// the push, so that what was accepted a moment ago counts.
class Court {
public:
    Court(Book &book, const Pusher &pusher) : m_book(book), m_pusher(pusher), m_log(book.database)
    {
    }

    [[nodiscard]] Result<Witness> witnessFor(const Revision &revision);

    /// A person looks at these again: they are no lost parents to each other, and the rule that
    /// only its author changes a thing does not count.
    void reviewTogether(std::set<RevisionId> act) { m_reviewed = std::move(act); }

    /// The newest effective time among the parents, as far as they are here.
    [[nodiscard]] Result<std::optional<Instant>> newestParent(const Revision &revision);

private:
    [[nodiscard]] Result<void> readRecord(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readParents(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readEarlierName(const Revision &revision, Witness &witness);

    Book &m_book;
    const Pusher &m_pusher;
    RevisionLog m_log;
    std::set<RevisionId> m_reviewed;
};

} // namespace cairn
