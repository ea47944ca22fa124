#pragma once

#include "client/vault/key_wrap.h"
#include "client/vault/spare_page.h"
#include "client/vault/vault_lock.h"
#include "shared/book/device_sync.h"
#include "shared/book/guarded_act.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What enrolment told this device.
struct Enrolment {
    PersonId person;
    std::string personName; ///< account name
    std::string role;
    std::string url; ///< of the server, "https://…"
    std::string pin; ///< SHA-256 of its SubjectPublicKeyInfo, 64 hex digits

    friend bool operator==(const Enrolment &, const Enrolment &) = default;
};

/// What opens beside the record files: everything that this device knows, under one key.
/// A directory with `vault.db` (SQLCipher), `key.json` (the wrapped key) and `incarnation`.
/// Used by one thread at a time; screens go through StoreThread.
///
/// Faults of opening: Busy (another program holds it), WrongPassphrase, NotFound, StorageFull,
/// StorageReadOnly, StorageBroken (damaged); each sentence says what is safe and what to do.
class Vault {
    struct Made {}; // only members make one, so only they construct

public:
    [[nodiscard]] static bool standsIn(const std::filesystem::path &dir);

    /// Makes keys and an empty log. The directory must not hold a vault yet.
    [[nodiscard]] static Result<std::unique_ptr<Vault>> create(const std::filesystem::path &dir,
                                                               std::string_view passphrase,
                                                               const Surroundings &surroundings,
                                                               const WrapCost &cost = {});
    [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const std::filesystem::path &dir,
                                                             std::string_view passphrase,
                                                             const Surroundings &surroundings);
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    openWithKey(const std::filesystem::path &dir, const VaultKey &key,
                const Surroundings &surroundings);
    Vault(Made, VaultLock lock, std::unique_ptr<Database> database,
          const Surroundings &surroundings);
    ~Vault();
    Vault(const Vault &) = delete;
    Vault &operator=(const Vault &) = delete;

    [[nodiscard]] Book &book() { return m_book; }
    [[nodiscard]] const Writer &writer() const { return m_writer; }
    [[nodiscard]] const std::filesystem::path &directory() const { return m_lock.dir(); }

    /// Nothing until `keepEnrolment`: then there is nobody yet who could write.
    [[nodiscard]] const std::optional<Enrolment> &enrolment() const { return m_enrolment; }
    [[nodiscard]] Result<void> keepEnrolment(const Enrolment &enrolment);

    /// Writes one act of the person whose vault this is, after the rules have looked at it: see
    /// `recordGuarded`. `because`: what they said to what a rule asked; empty: nothing was asked.
    /// `endsDrafts`: keys of drafts that become this act, gone from the disk when it is there.
    /// The one way from a screen or a command to a revision.
    [[nodiscard]] Result<Guarded> save(const std::vector<Edit> &edits,
                                       const std::string &because = {},
                                       const std::vector<std::string> &endsDrafts = {});

    /// Unfinished text, on disk when it returns. A fault says why the database did not take it, and
    /// its sentence whether the words are safe on the page set aside (SparePage) instead.
    [[nodiscard]] Result<void> keepDraft(const Draft &draft);
    [[nodiscard]] Result<void> dropDraft(const std::string &key);
    [[nodiscard]] Result<std::optional<Draft>> draft(const std::string &key);

    /// Earlier lives of this device's log, oldest first; they may hold unsent work.
    [[nodiscard]] const std::vector<Incarnation> &earlierLives() const { return m_earlierLives; }

    /// Another copy of this vault has gone on with its life: from now on this one writes as a new
    /// life. Durable when it returns.
    [[nodiscard]] Result<Incarnation> beginNewLife();

    /// Over all lives of this device.
    [[nodiscard]] Result<DeviceStatus> status();

    /// True when the device's life mark inside the vault and the one outside differed at opening
    /// (a restored or copied disk): a new incarnation was begun.
    [[nodiscard]] bool beganNewIncarnation() const { return m_beganNewIncarnation; }

    /// How long the passphrase took; 0 when it was not asked.
    [[nodiscard]] std::int64_t unwrapMillis() const { return m_unwrapMillis; }

    /// Ed25519, base64url: what the server knows this device by, and its signature of a text.
    [[nodiscard]] std::string publicKey() const;
    [[nodiscard]] std::string sign(std::string_view text) const;
    [[nodiscard]] const SigningKey &signingKey() const { return m_secretKey; }

private:
    [[nodiscard]] static Result<std::unique_ptr<Vault>>
    openLocked(VaultLock lock, const VaultKey &key, const Surroundings &surroundings);
    [[nodiscard]] Result<void> makeIdentity();
    [[nodiscard]] Result<void> readIdentity();
    [[nodiscard]] Result<void> readEnrolment();
    [[nodiscard]] Result<void> settleIncarnation();
    [[nodiscard]] Result<void> beginIncarnation();
    [[nodiscard]] Result<Guarded> guardedWith(const std::vector<Edit> &edits,
                                              const std::string &because,
                                              const std::vector<std::string> &endsDrafts);
    [[nodiscard]] Result<bool> learnNames();
    void openSpare(const VaultKey &key);
    void forgetSpare(const std::string &key);

    VaultLock m_lock;
    std::unique_ptr<Database> m_database;
    Book m_book;
    Writer m_writer;
    std::optional<SparePage> m_spare; ///< nothing: the disk had no room for it from the first
    std::array<std::uint8_t, 64> m_secretKey{};
    std::optional<Enrolment> m_enrolment;
    std::int64_t m_unwrapMillis = 0;
    std::vector<Incarnation> m_earlierLives;
    bool m_beganNewIncarnation = false;
    std::optional<KnownWords> m_known; ///< names that may stand in a text; nothing: not read yet
    std::size_t m_knownFrom = 0;       ///< how many schools and people they were read from
};

} // namespace cairn
