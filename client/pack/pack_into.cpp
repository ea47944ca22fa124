#include "client/pack/pack_into.h"

namespace cairn {

Result<std::size_t> packInto(Vault &vault, const PackOrder &order, PackWriter &file)
{
    const auto count = writePack(
        vault.book(), vault.writer(), order,
        [&](std::string_view text) { return signatureOf(text, vault.signingKey()); },
        [&](std::string_view line) { return file.line(line); });
    if (!count)
        return count;
    if (auto finished = file.finish(); !finished)
        return std::unexpected(finished.error());
    return count;
}

} // namespace cairn
