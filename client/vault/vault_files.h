#pragma once

#include "client/blobs/attaching.h"
#include "client/vault/vault.h"

namespace cairn {

/// The sealed files of a vault, in the folder `files` beside its database.
[[nodiscard]] Result<FileShelf> openShelf(Vault &vault);

/// How many of the record's files are here. Touches no folder where it has none.
[[nodiscard]] Result<FileCount> filesHere(Vault &vault, const RecordView &record);

} // namespace cairn
