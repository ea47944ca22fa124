#include "client/vault/vault.h"

#include "client/vault/vault_fault.h"
#include "client/vault/vault_tables.h"

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cairn {
namespace {

constexpr const char *kKeyFile = "key.json";
constexpr const char *kDatabaseFile = "vault.db";

Result<std::string> factOr(Book &book, const std::string &name)
{
    const auto fact = deviceFact(book, name);
    if (!fact)
        return std::unexpected(asVaultFault(fact.error()));
    return fact->value_or("");
}

/// Facts in this order: a fact stands only where those before it do.
Result<void> keepFacts(Book &book,
                       std::initializer_list<std::pair<const char *, std::string>> facts)
{
    for (const auto &[name, value] : facts)
        if (auto kept = keepDeviceFact(book, name, value); !kept)
            return std::unexpected(asVaultFault(kept.error()));
    return {};
}

std::unexpected<Fault> damaged(const char *cause)
{
    return std::unexpected(asVaultFault({FaultCode::StorageBroken, cause}));
}

} // namespace

bool Vault::standsIn(const std::filesystem::path &dir)
{
    std::error_code trouble; // a folder that cannot be looked into holds nothing that opens
    return std::filesystem::exists(dir / kKeyFile, trouble)
        || std::filesystem::exists(dir / kDatabaseFile, trouble);
}

Result<std::unique_ptr<Vault>> Vault::create(const std::filesystem::path &dir,
                                             std::string_view passphrase,
                                             const Surroundings &surroundings, const WrapCost &cost)
{
    namespace fs = std::filesystem;
    if (passphrase.empty())
        return fault(FaultCode::Malformed, "A vault needs a passphrase.");
    std::error_code trouble;
    fs::create_directories(dir, trouble);
    if (trouble)
        return std::unexpected(storageFault(trouble.value(), dir.string()));
    auto lock = VaultLock::take(dir);
    if (!lock)
        return std::unexpected(lock.error());
    if (standsIn(dir))
        return std::unexpected(vaultIsThere(dir));
    fs::permissions(dir, fs::perms::owner_all, trouble);

    // The wrapped key first: a database without it could never be opened.
    const VaultKey key = makeVaultKey(surroundings);
    if (auto wrapped = wrapKey(dir / kKeyFile, key, passphrase, surroundings, cost); !wrapped)
        return std::unexpected(wrapped.error());
    return openLocked(std::move(*lock), key, surroundings);
}

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path &dir,
                                           std::string_view passphrase,
                                           const Surroundings &surroundings)
{
    auto lock = VaultLock::take(dir);
    if (!lock)
        return std::unexpected(lock.error());
    const std::int64_t began = surroundings.monotonicMillis();
    const auto key = unwrapKey(dir / kKeyFile, passphrase);
    if (!key)
        return std::unexpected(key.error().code == FaultCode::NotFound ? noVault(dir)
                                                                       : key.error());
    const std::int64_t unwrapMillis = surroundings.monotonicMillis() - began;
    auto vault = openLocked(std::move(*lock), *key, surroundings);
    if (vault)
        (*vault)->m_unwrapMillis = unwrapMillis;
    return vault;
}

Result<std::unique_ptr<Vault>> Vault::openWithKey(const std::filesystem::path &dir,
                                                  const VaultKey &key,
                                                  const Surroundings &surroundings)
{
    auto lock = VaultLock::take(dir);
    if (!lock)
        return std::unexpected(lock.error());
    return openLocked(std::move(*lock), key, surroundings);
}

Result<std::unique_ptr<Vault>> Vault::openLocked(VaultLock lock, const VaultKey &key,
                                                 const Surroundings &surroundings)
{
    // SQLite opens what it may not write and says so only at the first save.
    const auto &dir = lock.dir();
    for (const auto &place : {dir, dir / kDatabaseFile})
        if (::faccessat(AT_FDCWD, place.c_str(), W_OK, AT_EACCESS) != 0 && errno != ENOENT)
            return std::unexpected(storageFault(errno, place.string()));
    auto database = openVaultTables(dir / kDatabaseFile, key.bytes(), surroundings);
    if (!database)
        return std::unexpected(asVaultFault(database.error()));
    auto vault =
        std::make_unique<Vault>(Made{}, std::move(lock), std::move(*database), surroundings);
    for (const auto step : {&Vault::readIdentity, &Vault::settleIncarnation, &Vault::readEnrolment})
        if (auto done = (vault.get()->*step)(); !done)
            return std::unexpected(done.error());
    vault->openSpare(key);
    return vault;
}

Vault::Vault(Made, VaultLock lock, std::unique_ptr<Database> database,
             const Surroundings &surroundings)
    : m_lock(std::move(lock)), m_database(std::move(database)),
      m_book{*m_database, builtInSchema(), surroundings}
{
}

Vault::~Vault()
{
    sodium_memzero(m_secretKey.data(), m_secretKey.size());
}

Result<void> Vault::makeIdentity()
{
    std::array<std::uint8_t, crypto_sign_SEEDBYTES> seed{};
    m_book.surroundings.chance(seed);
    const std::string seedText = toBase64(seed);
    sodium_memzero(seed.data(), seed.size());
    const auto device = mint<DeviceId>(m_book.surroundings);
    // The id last: where it stands, the key stands too.
    return keepFacts(m_book, {{"device_key", seedText}, {"device", toText(device)}});
}

Result<void> Vault::readIdentity()
{
    auto device = factOr(m_book, "device");
    if (device && device->empty()) {
        if (auto made = makeIdentity(); !made)
            return made;
        device = factOr(m_book, "device");
    }
    if (!device)
        return std::unexpected(device.error());
    const auto seedText = factOr(m_book, "device_key");
    if (!seedText)
        return std::unexpected(seedText.error());
    const auto id = parseId<DeviceId>(*device);
    auto seed = fixedFromBase64<crypto_sign_SEEDBYTES>(*seedText);
    if (!id || !seed)
        return damaged("the device's id or key cannot be read");
    m_writer.device = *id;
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> publicPart{};
    crypto_sign_seed_keypair(publicPart.data(), m_secretKey.data(), seed->data());
    sodium_memzero(seed->data(), seed->size());
    return {};
}

Result<void> Vault::readEnrolment()
{
    std::map<std::string, std::string> facts;
    for (const char *name : {"person", "person_name", "role", "url", "pin"}) {
        auto fact = factOr(m_book, name);
        if (!fact)
            return std::unexpected(fact.error());
        facts[name] = std::move(*fact);
    }
    if (facts["person"].empty())
        return {};
    const auto person = parseId<PersonId>(facts["person"]);
    if (!person)
        return damaged("the person of this vault cannot be read");
    m_writer.person = *person;
    m_enrolment =
        Enrolment{*person, facts["person_name"], facts["role"], facts["url"], facts["pin"]};
    return {};
}

Result<void> Vault::keepEnrolment(const Enrolment &enrolment)
{
    // The person last: with it the vault counts as enrolled.
    if (auto kept = keepFacts(m_book,
                              {{"url", enrolment.url},
                               {"pin", enrolment.pin},
                               {"role", enrolment.role},
                               {"person_name", enrolment.personName},
                               {"person", toText(enrolment.person)}});
        !kept)
        return kept;
    m_writer.person = enrolment.person;
    m_enrolment = enrolment;
    return {};
}

std::string Vault::publicKey() const
{
    // Behind its seed, an Ed25519 secret key carries the public one.
    return toBase64(ByteView(m_secretKey).subspan(crypto_sign_SEEDBYTES));
}

std::string Vault::sign(std::string_view text) const
{
    const ByteView bytes = bytesOf(text);
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), m_secretKey.data());
    return toBase64(signature);
}

} // namespace cairn
