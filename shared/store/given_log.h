#pragma once

#include "shared/store/revision_log.h"

namespace cairn {

/// Others' revisions that came to this device in packs and that the county has not spoken of yet.
/// They are never pushed: whose they are does that. Nothing here opens a transaction.
class GivenLog {
public:
    GivenLog(Database &database, const DeviceId &own) : m_database(database), m_own(own) {}

    [[nodiscard]] Result<bool> isEmpty();

    /// Takes one away where it stands so: the county has it under another name, or another one
    /// under this name. Returns its record.
    [[nodiscard]] Result<std::optional<RecordId>> giveWay(const RevisionId &id);

    /// The county judges a device's revisions in their order and hands out what it accepts in that
    /// order: where this one of a place has come, those before it there did not enter. They stay,
    /// and show no more. Returns their records.
    [[nodiscard]] Result<std::vector<RecordId>> passOver(const RevisionId &before,
                                                         const std::string &scope);

    /// The county did not take this one. Returns its record where it was here, and stood so.
    [[nodiscard]] Result<std::optional<RecordId>> passOver(const RevisionId &id, const Hash &hash);

    /// The oldest of them, with their hashes.
    [[nodiscard]] Result<std::vector<std::pair<RevisionId, Hash>>> waiting(std::size_t countMax);

private:
    Database &m_database;
    DeviceId m_own;
};

} // namespace cairn
