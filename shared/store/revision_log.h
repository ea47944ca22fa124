#pragma once

#include "shared/history/chain.h"
#include "shared/store/database.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What became of a revision. On the server nothing is `Unsent` or `Parked`; on a device others'
/// revisions are `Unsent` that came in a pack and of which the county has not spoken yet.
enum class Outcome {
    Unsent = 0,
    Accepted = 1,
    Refused = 2,
    Held = 3,
    Parked = 4, ///< on its author's device: held until what it builds on comes; it shows meanwhile
};

[[nodiscard]] std::string_view toText(Outcome outcome);

/// Why the server said no, in words for its author.
struct Verdict {
    std::string rule;
    std::string place; ///< "unit" or "unit.field"
    std::string sentence;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// A revision as the log holds it.
struct Logged {
    Revision revision;
    Hash hash{};
    Outcome outcome = Outcome::Unsent;
    std::optional<Stamp> stamp;
    Verdict verdict;
};

/// One life of one device's log.
struct LogName {
    DeviceId device;
    Incarnation incarnation;
};

/// The append-only list of revisions: the only truth there is. Nothing here opens a transaction;
/// whoever writes does.
class RevisionLog {
public:
    explicit RevisionLog(Database &database) : m_database(database) {}

    /// The id must not be in the log yet.
    [[nodiscard]] Result<void> append(const Logged &logged);
    /// `body`: the revision's, packed already.
    [[nodiscard]] Result<void> append(const Logged &logged, std::string_view body);
    /// What the server said comes later than the revision itself.
    [[nodiscard]] Result<void> settle(const RevisionId &id, Outcome outcome,
                                      const std::optional<Stamp> &stamp, const Verdict &verdict);

    [[nodiscard]] Result<std::optional<Logged>> find(const RevisionId &id);
    /// Sealed ones are left out, and those that were laid aside.
    [[nodiscard]] Result<std::vector<Logged>> ofRecord(const RecordId &record);
    /// The same with those that were laid aside.
    [[nodiscard]] Result<std::vector<Logged>> everOfRecord(const RecordId &record);
    [[nodiscard]] Result<Tail> tail(const DeviceId &device, const Incarnation &incarnation);

    /// In sequence order, those after `sequence`.
    [[nodiscard]] Result<std::vector<Logged>> unsent(const LogName &name, std::uint64_t sequence,
                                                     std::size_t countMax);
    struct Counts {
        std::uint64_t unsent = 0;
        std::uint64_t refusedOrHeld = 0;
        std::int64_t newestClaimedMillis = 0;
    };
    [[nodiscard]] Result<Counts> counts(const DeviceId &device, const Incarnation &incarnation);

    /// Takes the next `count` commit numbers and returns the first. The last thing in a
    /// transaction, so that numbers are gap-free and in commit order.
    [[nodiscard]] Result<std::uint64_t> takeCommits(std::uint64_t count);
    [[nodiscard]] Result<std::uint64_t> lastCommit();

    /// Accepted revisions with commit numbers in (after, upTo], in that order, of these scopes.
    /// An accepted one that carries a rule was held by it at first.
    struct Range {
        std::uint64_t after = 0;
        std::uint64_t upTo = 0;
        std::vector<std::string> scopes;
        std::size_t countMax = 0;
        LogName except = {};     ///< whose revisions are left out, but for those held at first
        bool exceptHeld = false; ///< those as well
    };
    [[nodiscard]] Result<std::vector<Logged>> committed(const Range &range);

    /// Accepted revisions of records of the type with commit numbers in (after, upTo], in that
    /// order.
    [[nodiscard]] Result<std::vector<Logged>> committedOf(std::string_view type,
                                                          std::uint64_t after, std::uint64_t upTo);

    /// Held by one of these rules, of these records or of the papers of these visits, in order of
    /// arrival.
    [[nodiscard]] Result<std::vector<Logged>> heldBy(const std::vector<std::string> &rules,
                                                     const std::vector<RecordId> &records,
                                                     std::size_t countMax);

    [[nodiscard]] Result<std::vector<std::string>> scopes();
    /// Calls `each` for everything, in order of arrival; a fault from it ends the walk.
    [[nodiscard]] Result<void> walk(const std::function<Result<void>(const Logged &)> &each);

private:
    Database &m_database;
};

} // namespace cairn
