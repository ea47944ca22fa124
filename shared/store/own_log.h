#pragma once

#include "shared/history/receipt.h"
#include "shared/store/revision_log.h"

#include <set>

namespace cairn {

/// What a device may do with its own revisions beside writing them, and the receipts that it holds
/// for them. They stay on the device whatever happens, so that a server that was put back to an
/// earlier state can be given them again. Nothing here opens a transaction; whoever writes does.
class OwnLog {
public:
    OwnLog(Database &database, const DeviceId &device) : m_database(database), m_device(device) {}

    /// Everything above `sequence` is to be sent again; stamps stay. Returns the records of what
    /// there was: what had been refused shows once more, until the server says so again.
    [[nodiscard]] Result<std::set<RecordId>> unsend(const Incarnation &incarnation,
                                                    std::uint64_t sequence);

    /// These are to be sent again, whatever became of them; stamps stay. Returns their records.
    [[nodiscard]] Result<std::set<RecordId>> offerAgain(const Incarnation &incarnation,
                                                        std::uint64_t first, std::uint64_t last);

    /// Takes one away that goes on under another name.
    [[nodiscard]] Result<void> remove(const RevisionId &id);
    /// The revision that goes on for this one.
    [[nodiscard]] Result<std::optional<RevisionId>> renamed(const RevisionId &was);

    /// What has become of one so far: all that the log holds beside the revision itself, which is
    /// what costs to read. Nothing: it is not here.
    struct Fate {
        Hash hash{};
        Outcome outcome = Outcome::Unsent;
        std::optional<Stamp> stamp;
        Verdict verdict;
    };
    [[nodiscard]] Result<std::optional<Fate>> fateOf(const Incarnation &incarnation,
                                                     std::uint64_t sequence);

    /// Whether all that is here of the record was written in this one life.
    [[nodiscard]] Result<bool> isAlone(const Incarnation &incarnation, const RecordId &record);
    /// Of all lives, what the county has not taken, oldest first: unsent, refused or held. What was
    /// laid aside is left out.
    [[nodiscard]] Result<std::vector<Logged>> unsettled(std::size_t countMax);
    /// Withdrawn by its author, or written anew: it stays, is sent if it was not yet, and shows no
    /// more.
    [[nodiscard]] Result<void> layAside(const RevisionId &id);
    /// It has entered after all.
    [[nodiscard]] Result<void> bringBack(const RevisionId &id);

    /// A scope is no longer for this device: others' revisions go, and its own that the server
    /// holds do not show any more.
    [[nodiscard]] Result<void> dropScope(const std::string &scope);
    /// It is again: own revisions show once more. Returns their records.
    [[nodiscard]] Result<std::vector<RecordId>> regainScope(const std::string &scope);

    /// What one life wrote into these scopes and was not refused there, in sequence order.
    struct Written {
        Incarnation life;
        std::vector<std::string> scopes;
        std::uint64_t after = 0; ///< sequence
        std::size_t countMax = 0;
    };
    [[nodiscard]] Result<std::vector<Logged>> written(const Written &what);
    /// Scopes into which that life wrote what the county does not have yet.
    [[nodiscard]] Result<std::vector<std::string>> unsentScopes(const Incarnation &life);

    [[nodiscard]] Result<void> keepReceipt(const Receipt &receipt);
    /// Those that speak of anything in [first, last], oldest first.
    [[nodiscard]] Result<std::vector<Receipt>> receipts(const Incarnation &incarnation,
                                                        std::uint64_t first, std::uint64_t last);
    [[nodiscard]] Result<std::vector<Receipt>> allReceipts();

private:
    [[nodiscard]] Result<void> keepSealed(const RevisionId &id, int now, int before);

    Database &m_database;
    DeviceId m_device;
};

} // namespace cairn
