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

// What a key file may ask of this machine: a spoiled one must not hang it.
constexpr std::int64_t kPassesMax = 16;
constexpr std::int64_t kMemoryBytesMax = std::int64_t{1024} * 1024 * 1024;

constexpr std::size_t kBoxBytes = crypto_secretbox_MACBYTES + std::tuple_size_v<DatabaseKey>;
using SlotSalt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;
using SlotNonce = std::array<std::uint8_t, crypto_secretbox_NONCEBYTES>;
using SlotBox = std::array<std::uint8_t, kBoxBytes>;

/// The key that a passphrase stands for; wiped when it goes.
struct WrappingKey {
    std::array<std::uint8_t, crypto_secretbox_KEYBYTES> bytes{};
    WrappingKey() = default;
    ~WrappingKey() { sodium_memzero(bytes.data(), bytes.size()); }
    WrappingKey(const WrappingKey &) = delete;
    WrappingKey &operator=(const WrappingKey &) = delete;
};

Result<void> derive(WrappingKey &key, std::string_view passphrase, const SlotSalt &salt,
                    const WrapCost &cost)
{
    if (crypto_pwhash(key.bytes.data(), key.bytes.size(), passphrase.data(), passphrase.size(),
                      salt.data(), cost.passes, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13)
        == 0)
        return {};
    return fault(FaultCode::TooLarge,
                 "This computer has too little free memory to unlock the vault. Your work is safe "
                 "in it. Close other programs and try again.",
                 std::to_string(cost.memoryBytes) + " bytes for Argon2id");
}

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
    const auto salt = fixedFromBase64<crypto_pwhash_SALTBYTES>(slot.at("salt").textOr());
    const auto nonce = fixedFromBase64<crypto_secretbox_NONCEBYTES>(slot.at("nonce").textOr());
    const auto box = fixedFromBase64<kBoxBytes>(slot.at("box").textOr());
    const std::int64_t passes = slot.at("ops").numberOr(0);
    const std::int64_t memory = slot.at("memory").numberOr(0);
    if (!salt || !nonce || !box || passes < 1 || passes > kPassesMax
        || memory < static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_MIN)
        || memory > kMemoryBytesMax)
        return notAKeyFile(file, "a passphrase slot is not complete");

    WrappingKey wrapping;
    const WrapCost cost{static_cast<std::uint64_t>(passes), static_cast<std::size_t>(memory)};
    if (auto derived = derive(wrapping, passphrase, *salt, cost); !derived)
        return std::unexpected(derived.error());
    DatabaseKey bytes{};
    if (crypto_secretbox_open_easy(bytes.data(), box->data(), box->size(), nonce->data(),
                                   wrapping.bytes.data())
        != 0)
        return std::nullopt;
    std::optional<VaultKey> key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Result<Value> makeSlot(const VaultKey &key, std::string_view passphrase,
                       const Surroundings &surroundings, const WrapCost &cost)
{
    SlotSalt salt{};
    SlotNonce nonce{};
    SlotBox box{};
    surroundings.chance(salt);
    surroundings.chance(nonce);
    WrappingKey wrapping;
    if (auto derived = derive(wrapping, passphrase, salt, cost); !derived)
        return std::unexpected(derived.error());
    crypto_secretbox_easy(box.data(), key.bytes().data(), key.bytes().size(), nonce.data(),
                          wrapping.bytes.data());
    Map slot;
    slot["kind"] = "passphrase";
    slot["salt"] = toBase64(salt);
    slot["ops"] = static_cast<std::int64_t>(cost.passes);
    slot["memory"] = static_cast<std::int64_t>(cost.memoryBytes);
    slot["nonce"] = toBase64(nonce);
    slot["box"] = toBase64(box);
    return Value(std::move(slot));
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

    auto slot = makeSlot(key, passphrase, surroundings, cost);
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
