#include "client/vault/passphrase_slot.h"

#include "shared/base/bytes.h"

#include <sodium.h>

namespace cairn {
namespace {

// What a slot may ask of this machine: a spoiled one must not hang it.
constexpr std::int64_t kPassesMax = 16;
constexpr std::int64_t kMemoryBytesMax = std::int64_t{1024} * 1024 * 1024;

constexpr std::size_t kBoxBytes = crypto_secretbox_MACBYTES + std::tuple_size_v<LockedKey>;
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
                 "This computer has too little free memory to try the passphrase. Your work is "
                 "safe. Close other programs and try again.",
                 std::to_string(cost.memoryBytes) + " bytes for Argon2id");
}

} // namespace

Result<Value> makePassphraseSlot(const LockedKey &key, std::string_view passphrase,
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
    crypto_secretbox_easy(box.data(), key.data(), key.size(), nonce.data(), wrapping.bytes.data());
    Map slot;
    slot["kind"] = "passphrase";
    slot["salt"] = toBase64(salt);
    slot["ops"] = static_cast<std::int64_t>(cost.passes);
    slot["memory"] = static_cast<std::int64_t>(cost.memoryBytes);
    slot["nonce"] = toBase64(nonce);
    slot["box"] = toBase64(box);
    return Value(std::move(slot));
}

Result<std::optional<LockedKey>> openPassphraseSlot(const Value &slot, std::string_view passphrase)
{
    const auto salt = fixedFromBase64<crypto_pwhash_SALTBYTES>(slot.at("salt").textOr());
    const auto nonce = fixedFromBase64<crypto_secretbox_NONCEBYTES>(slot.at("nonce").textOr());
    const auto box = fixedFromBase64<kBoxBytes>(slot.at("box").textOr());
    const std::int64_t passes = slot.at("ops").numberOr(0);
    const std::int64_t memory = slot.at("memory").numberOr(0);
    if (!salt || !nonce || !box || passes < 1 || passes > kPassesMax
        || memory < static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_MIN)
        || memory > kMemoryBytesMax)
        return fault(FaultCode::Malformed, "A passphrase slot is not complete.");

    WrappingKey wrapping;
    const WrapCost cost{static_cast<std::uint64_t>(passes), static_cast<std::size_t>(memory)};
    if (auto derived = derive(wrapping, passphrase, *salt, cost); !derived)
        return std::unexpected(derived.error());
    LockedKey key{};
    if (crypto_secretbox_open_easy(key.data(), box->data(), box->size(), nonce->data(),
                                   wrapping.bytes.data())
        != 0)
        return std::nullopt;
    return key;
}

} // namespace cairn
