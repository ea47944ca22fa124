#pragma once

#include "shared/store/database.h"

namespace cairn {

/// Makes the server's own tables beside the log, where they are not there yet. SCHEMA.md in this
/// room says what they hold.
[[nodiscard]] Result<void> createServerTables(Database &database);

} // namespace cairn
