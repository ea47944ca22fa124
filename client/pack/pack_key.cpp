#include "client/pack/pack_key.h"

#include <sodium.h>

namespace cairn {
namespace {

constexpr std::size_t kSealedBytes = crypto_box_SEALBYTES + std::tuple_size_v<LockedKey>;

using BoxPublicKey = std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES>;

/// The secret half of a device's key in the form that boxes are opened with; wiped when it goes.
struct BoxSecretKey {
    std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> bytes{};
    BoxSecretKey() = default;
    ~BoxSecretKey() { sodium_memzero(bytes.data(), bytes.size()); }
    BoxSecretKey(const BoxSecretKey &) = delete;
    BoxSecretKey &operator=(const BoxSecretKey &) = delete;
};

bool isOfKind(const Value &slot, std::string_view kind)
{
    return slot.at("kind").textOr() == kind;
}

std::optional<PackKey> openSealed(const Value &slot, const SigningKey &own)
{
    const auto box = fixedFromBase64<kSealedBytes>(slot.at("box").textOr());
    BoxPublicKey open{};
    BoxSecretKey secret;
    LockedKey key{};
    if (!box || crypto_sign_ed25519_pk_to_curve25519(open.data(), publicPartOf(own).data()) != 0
        || crypto_sign_ed25519_sk_to_curve25519(secret.bytes.data(), own.data()) != 0
        || crypto_box_seal_open(key.data(), box->data(), box->size(), open.data(),
                                secret.bytes.data())
            != 0)
        return std::nullopt;
    std::optional<PackKey> opened(key);
    sodium_memzero(key.data(), key.size());
    return opened;
}

Result<PackKey> openByPassphrase(const Value &slot, const PackOpening &opening)
{
    const auto passphrase = opening.passphrase();
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto key = openPassphraseSlot(slot, *passphrase);
    if (!key)
        return std::unexpected(key.error());
    if (!*key)
        return fault(FaultCode::WrongPassphrase,
                     "This passphrase does not open the pack. Nothing was taken over. Check the "
                     "keyboard (Caps Lock, language), or ask its writer.");
    PackKey opened(**key);
    sodium_memzero((*key)->data(), (*key)->size());
    return opened;
}

} // namespace

PackKey::~PackKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

Result<Value> slotFor(const PackKey &key, std::string_view passphrase,
                      const Surroundings &surroundings, const WrapCost &cost)
{
    if (passphrase.size() < kPackPassphraseBytesMin)
        return fault(FaultCode::Malformed,
                     "The passphrase of a pack needs 12 characters at least: a file can be copied, "
                     "and guessed at for years. Nothing was packed.");
    return makePassphraseSlot(key.bytes(), passphrase, surroundings, cost);
}

Result<Value> slotFor(const PackKey &key, const DeviceCertificate &reader)
{
    BoxPublicKey open{};
    std::array<std::uint8_t, kSealedBytes> box{};
    if (crypto_sign_ed25519_pk_to_curve25519(open.data(), reader.key.data()) != 0)
        return fault(FaultCode::Malformed,
                     "The key of that laptop cannot be used. "
                     "Nothing was packed.");
    crypto_box_seal(box.data(), key.bytes().data(), key.bytes().size(), open.data());
    Map slot;
    slot.emplace("kind", "device");
    slot.emplace("box", toBase64(box));
    return slot;
}

Result<PackKey> openSlots(const List &locks, const PackOpening &opening)
{
    const Value *closed = nullptr;
    for (const Value &slot : locks) {
        if (isOfKind(slot, "device"))
            if (auto key = openSealed(slot, opening.own))
                return *key;
        if (isOfKind(slot, "passphrase"))
            closed = &slot;
    }
    if (closed)
        return openByPassphrase(*closed, opening);
    return fault(FaultCode::Refused,
                 "This pack is sealed for another laptop and does not open on this one. Nothing "
                 "was taken over.");
}

} // namespace cairn
