#pragma once

#include "client/safety/sync_centre.h"

namespace cairn {

/// What has not been sent yet as a pack under a passphrase, for the sync centre.
[[nodiscard]] Result<std::size_t> writeCarriedFile(Vault &vault, const FileOrder &order);

} // namespace cairn
