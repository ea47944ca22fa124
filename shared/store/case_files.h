#pragma once

#include "shared/history/case_state.h"
#include "shared/history/revision.h"
#include "shared/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What is written down of a case beside the revision itself. On a device of its own revisions that
/// were refused or held; on the server of those that were contested. Nothing here opens a
/// transaction; whoever writes does.
struct CaseFile {
    RevisionId revision;
    CaseState state = CaseState::Open;
    std::int64_t sinceMillis = 0; ///< device: when the refusal came; server: when it was contested
    std::string reason = {};      ///< its author's: of the contest or the withdrawal
    bool told = true;             ///< device: the county knows how it stands
    std::string ruling = {};      ///< the county's reason, upheld or accepted
    std::string judge = {};       ///< server: account name of who ruled

    friend bool operator==(const CaseFile &, const CaseFile &) = default;
};

class CaseFiles {
public:
    explicit CaseFiles(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<CaseFile>> find(const RevisionId &id);
    /// Writes only where something differs.
    [[nodiscard]] Result<void> keep(const CaseFile &file);
    [[nodiscard]] Result<void> remove(const RevisionId &id);

    /// Of one life, what the county is to be told, in sequence order.
    [[nodiscard]] Result<std::vector<CaseFile>>
    untold(const DeviceId &device, const Incarnation &incarnation, std::size_t countMax);
    /// The county may have forgotten: it is told again what is contested, and what entered only
    /// because people looked at it is contested once more.
    [[nodiscard]] Result<void> tellAgain();

    /// Contested and not ruled on, oldest first.
    [[nodiscard]] Result<std::vector<CaseFile>> contested(std::size_t countMax);
    [[nodiscard]] Result<std::size_t> countContested(const DeviceId &device);

private:
    Database &m_database;
};

} // namespace cairn
