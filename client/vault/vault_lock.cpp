#include "client/vault/vault_lock.h"

#include "client/vault/vault_fault.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace cairn {

Result<VaultLock> VaultLock::take(const std::filesystem::path &dir)
{
    // The directory itself is locked: no file of a lock has to be written on a full disk.
    const int descriptor = ::open(dir.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(
            errno == ENOENT || errno == ENOTDIR ? noVault(dir) : storageFault(errno, dir.string()));
    VaultLock lock(dir, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(errno == EWOULDBLOCK ? vaultInUse(dir)
                                                    : storageFault(errno, dir.string()));
    return lock;
}

VaultLock::VaultLock(std::filesystem::path dir, int descriptor)
    : m_dir(std::move(dir)), m_descriptor(descriptor)
{
}

VaultLock::VaultLock(VaultLock &&other) noexcept
    : m_dir(std::move(other.m_dir)), m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

VaultLock::~VaultLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace cairn
