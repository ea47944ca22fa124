#pragma once

#include "client/vault/store_thread.h"

#include <memory>

namespace cairn::test {

/// The store thread of a laptop with its vault open, as the program has it after the passphrase;
/// it syncs when it is told to. Null: the vault did not open. `told`: what the program knows then.
[[nodiscard]] std::unique_ptr<StoreThread> openedStore(const Surroundings &surroundings,
                                                       const std::filesystem::path &vault,
                                                       OpenedVault *told = nullptr);

/// The text of a draft as it lies on the disk; empty: there is none.
[[nodiscard]] QString draftOnDisk(StoreThread &store, const QString &key);

} // namespace cairn::test
