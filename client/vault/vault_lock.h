#pragma once

#include "shared/base/result.h"

#include <filesystem>

namespace cairn {

/// Holds a vault's directory for this process. The system lets go of it when the process ends,
/// however it ends, so no stale lock can keep anybody out.
class VaultLock {
public:
    /// Faults: Busy, NotFound.
    [[nodiscard]] static Result<VaultLock> take(const std::filesystem::path &dir);
    ~VaultLock();
    VaultLock(VaultLock &&other) noexcept;
    VaultLock &operator=(VaultLock &&) = delete;

    [[nodiscard]] const std::filesystem::path &dir() const { return m_dir; }

private:
    VaultLock(std::filesystem::path dir, int descriptor);
    std::filesystem::path m_dir;
    int m_descriptor;
};

} // namespace cairn
