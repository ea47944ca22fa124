#include "client/app/carried_file.h"

#include "client/pack/pack_into.h"
#include "client/vault/vault_fault.h"

namespace cairn {

Result<std::size_t> writeCarriedFile(Vault &vault, const FileOrder &order)
{
    const PackOrder wanted{.scopes = {}, .reader = std::nullopt, .earlier = vault.earlierLives()};
    const auto places = placesToPack(vault.book(), vault.writer(), wanted);
    if (!places)
        return std::unexpected(asVaultFault(places.error()));
    const PackKey key(vault.book().surroundings);
    auto slot = slotFor(key, order.passphrase, vault.book().surroundings);
    if (!slot)
        return std::unexpected(slot.error());
    auto file = PackWriter::begin(order.path.toStdString(), key, List{std::move(*slot)});
    if (!file)
        return std::unexpected(file.error());
    return packInto(vault, wanted, *file);
}

} // namespace cairn
