#include "client/vault/vault_files.h"

#include "client/vault/vault_fault.h"

namespace cairn {

Result<FileShelf> openShelf(Vault &vault)
{
    const auto key = fileKeyOf(vault.book());
    if (!key)
        return std::unexpected(asVaultFault(key.error()));
    auto shelf = FileShelf::open(vault.directory() / "files", *key, vault.book().surroundings);
    if (!shelf)
        return std::unexpected(asVaultFault(shelf.error()));
    return shelf;
}

Result<FileCount> filesHere(Vault &vault, const RecordView &record)
{
    const auto files = attachmentsOf(vault.book().schema, record);
    if (files.empty())
        return FileCount{};
    const auto shelf = openShelf(vault);
    if (!shelf)
        return std::unexpected(shelf.error());
    return filesHere(*shelf, files);
}

} // namespace cairn
