#pragma once

#include "shared/store/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What has come so far of snapshots that are on their way to this device: words of others, so they
/// wait inside the sealed file. Pieces come in order. Nothing here opens a transaction.
class SnapshotPieces {
public:
    explicit SnapshotPieces(Database &database) : m_database(database) {}

    /// How many bytes are here, from the beginning on.
    [[nodiscard]] Result<std::uint64_t> size(const Hash &snapshot);
    [[nodiscard]] Result<void> keep(const Hash &snapshot, std::uint64_t at, std::string_view bytes);
    [[nodiscard]] Result<std::string> all(const Hash &snapshot);
    [[nodiscard]] Result<void> drop(const Hash &snapshot);
    /// What is no longer on offer; touches nothing where there is none.
    [[nodiscard]] Result<void> dropOthers(const std::vector<Hash> &offered);

private:
    Database &m_database;
};

} // namespace cairn
