#pragma once

#include "shared/book/accept_push.h"
#include "shared/store/revision_log.h"
#include "shared/sync/acceptance.h"

#include <set>
#include <utility>

namespace cairn {

/// Reads from the store what the judge of a pushed revision must know; within the transaction of
/// the push, so that what was accepted a moment ago counts. What it has read once it remembers:
/// revisions of one push are mostly about the same few things.
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

    /// Has come into the log with this outcome.
    void came(const Logged &logged);
    /// The records whose rows `witnessFor` reads: how they show must not be behind then.
    [[nodiscard]] std::vector<RecordId> readsFor(const Revision &revision) const;
    /// It reads other records besides: nothing may be behind.
    [[nodiscard]] bool looksAround(const Revision &revision) const;

private:
    struct Place {
        bool stands = false; ///< the visit whose papers it holds is here
        bool isOpen = false; ///< for the pusher to write
    };
    /// What counts of a revision that others build on.
    struct Known {
        RecordId record;
        std::vector<std::string> units;
        bool isLost = false;
        bool isAwaiting = false; ///< held itself until what it builds on comes
        std::optional<Instant> effective;
    };

    [[nodiscard]] static Known knownOf(const Logged &logged);
    [[nodiscard]] Result<const Place *> place(const std::string &scope);
    /// Null: it is not here.
    [[nodiscard]] Result<const Known *> known(const RevisionId &id);
    [[nodiscard]] Result<void> readRecord(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readMaking(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readParents(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readEarlierName(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<void> readRules(const Revision &revision, Witness &witness);
    [[nodiscard]] Result<Findings> editsOf(const RecordType &type, const Revision &revision);
    [[nodiscard]] bool isOnlyVisited(const std::string &scope) const;
    [[nodiscard]] Result<std::string> stateOf(const RecordId &record);

    Book &m_book;
    const Pusher &m_pusher;
    RevisionLog m_log;
    std::map<std::string, Place> m_places;
    std::set<RecordId> m_visits; ///< that have come in
    std::map<RecordId, Witness::Record> m_records;
    std::set<RecordId> m_absent; ///< records that were looked for
    std::map<RevisionId, std::optional<Known>> m_known;
    std::set<RevisionId> m_reviewed;
    std::map<RecordId, std::string> m_states; ///< of records that were looked at
    std::optional<std::string> m_role;        ///< of the pusher; nothing: not looked up yet
};

} // namespace cairn
