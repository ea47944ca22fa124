#pragma once

#include "shared/base/surroundings.h"
#include "shared/store/database.h"

namespace cairn {

/// Opens the database of a vault, in the tables of today. One of an older Cairn is copied first;
/// the copy is brought up to date and checked, and only a whole one takes the old file's place.
/// The old file stays beside it, as `….before`, for 30 days. Faults as Database::open says; and
/// StorageBroken where the copy is not whole: nothing has changed then.
[[nodiscard]] Result<std::unique_ptr<Database>> openVaultTables(const std::filesystem::path &file,
                                                                const DatabaseKey &key,
                                                                const Surroundings &surroundings);

} // namespace cairn
