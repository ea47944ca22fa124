#pragma once

#include "client/pack/pack_writer.h"
#include "client/vault/vault.h"
#include "shared/book/pack_writing.h"

namespace cairn {

/// Writes what the order means into a pack that was begun, and finishes it; returns how many
/// revisions are in it. Faults as writePack and PackWriter.
[[nodiscard]] Result<std::size_t> packInto(Vault &vault, const PackOrder &order, PackWriter &file);

} // namespace cairn
