#pragma once

#include "shared/base/result.h"

#include <filesystem>
#include <string>

namespace cairn {

/// What can go wrong with a vault, each in one place: what happened, that the work is safe, and
/// what to do.
[[nodiscard]] Fault vaultInUse(const std::filesystem::path &dir);
[[nodiscard]] Fault wrongPassphrase();
[[nodiscard]] Fault noVault(const std::filesystem::path &dir);
[[nodiscard]] Fault vaultIsThere(const std::filesystem::path &dir);
[[nodiscard]] Fault notEnrolled();

/// From an error number of the system (errno).
[[nodiscard]] Fault storageFault(int error, std::string cause);

/// Faults of the store speak of a file; said to a person they speak of the vault. Others pass.
[[nodiscard]] Fault asVaultFault(Fault fault);

} // namespace cairn
