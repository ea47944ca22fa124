#pragma once

#include "client/vault/passphrase_slot.h"
#include "shared/base/bytes.h"
#include "shared/base/surroundings.h"
#include "shared/store/database.h"

#include <filesystem>
#include <string_view>

namespace cairn {

/// The 256 random bits that open a vault. Wiped from memory when it goes.
class VaultKey {
public:
    explicit VaultKey(const DatabaseKey &bytes) : m_bytes(bytes) {}
    ~VaultKey();
    VaultKey(const VaultKey &) = default;
    VaultKey &operator=(const VaultKey &) = default;

    [[nodiscard]] const DatabaseKey &bytes() const { return m_bytes; }

private:
    DatabaseKey m_bytes;
};

[[nodiscard]] VaultKey makeVaultKey(const Surroundings &surroundings);

/// Writes `file` with one slot for the passphrase, readable by its owner alone; the file is there
/// whole and durable or not at all. Slots of other kinds that stand in it already are kept.
[[nodiscard]] Result<void> wrapKey(const std::filesystem::path &file, const VaultKey &key,
                                   std::string_view passphrase, const Surroundings &surroundings,
                                   const WrapCost &cost = {});

/// Slow on purpose (most of a second). Faults: WrongPassphrase, Malformed (no slot for a
/// passphrase, or not a key file), NotFound.
[[nodiscard]] Result<VaultKey> unwrapKey(const std::filesystem::path &file,
                                         std::string_view passphrase);

} // namespace cairn
