#include "client/vault/key_wrap.h"

#include "client/vault/durable_file.h"
#include "client/vault/vault_fault.h"
#include "shared/schema/json.h"

#include <sodium.h>

#include <vector>

namespace cairn {
namespace {

constexpr std::size_t kKeyFileBytesMax = std::size_t{64} * 1024;
constexpr std::int64_t kVersion = 1;

std::unexpected<Fault> notAKeyFile(const std::filesystem::path &file, std::string cause)
{
    return fault(FaultCode::StorageBroken,
                 "The file that keeps the vault's key is damaged, so the vault stays closed. "
                 "Everything the county has acknowledged is safe there. Put key.json back from a "
                 "copy, or ask for help.",
                 file.string() + ": " + std::move(cause));
}

Result<Map> readKeyFile(const std::filesystem::path &file)
{
    const auto text = readWhole(file, kKeyFileBytesMax);
    if (!text)
        return std::unexpected(text.error());
    auto parsed = parseJson(*text);
    if (!parsed)
        return notAKeyFile(file, parsed.error().sentence);
    if (parsed->at("version") != Value(kVersion) || parsed->at("slots").list() == nullptr)
        return notAKeyFile(file, "no version 1 with slots");
    return std::move(*parsed->map());
}

/// Nothing: this slot is for another passphrase.
Result<std::optional<VaultKey>> openSlot(const std::filesystem::path &file, const Value &slot,
                                         std::string_view passphrase)
{
    auto opened = openPassphraseSlot(slot, passphrase);
    if (!opened && opened.error().code == FaultCode::Malformed)
        return notAKeyFile(file, opened.error().sentence);
    if (!opened)
        return std::unexpected(opened.error());
    if (!*opened)
        return std::nullopt;
    std::optional<VaultKey> key(**opened);
    sodium_memzero((*opened)->data(), (*opened)->size());
    return key;
}

} // namespace

VaultKey::~VaultKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

VaultKey makeVaultKey(const Surroundings &surroundings)
{
    DatabaseKey bytes{};
    surroundings.chance(bytes);
    VaultKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Result<void> wrapKey(const std::filesystem::path &file, const VaultKey &key,
                     std::string_view passphrase, const Surroundings &surroundings,
                     const WrapCost &cost)
{
    Map document{{"version", kVersion}, {"slots", List{}}};
    if (auto before = readKeyFile(file); before)
        document = std::move(*before);
    else if (before.error().code != FaultCode::NotFound)
        return std::unexpected(before.error());

    auto slot = makePassphraseSlot(key.bytes(), passphrase, surroundings, cost);
    if (!slot)
        return std::unexpected(slot.error());
    List &slots = *document["slots"].list();
    std::erase_if(slots,
                  [](const Value &kept) { return kept.at("kind").textOr() == "passphrase"; });
    slots.push_back(std::move(*slot));
    return writeDurably(file, canonical(Value(std::move(document))) + "\n");
}

Result<VaultKey> unwrapKey(const std::filesystem::path &file, std::string_view passphrase)
{
    const auto document = readKeyFile(file);
    if (!document)
        return std::unexpected(document.error());
    bool any = false;
    for (const Value &slot : *document->at("slots").list()) {
        if (slot.at("kind").textOr() != "passphrase")
            continue;
        any = true;
        auto key = openSlot(file, slot, passphrase);
        if (!key)
            return std::unexpected(key.error());
        if (*key)
            return **key;
    }
    if (!any)
        return notAKeyFile(file, "no slot for a passphrase");
    return std::unexpected(wrongPassphrase());
}

} // namespace cairn
