#pragma once

#include <QTemporaryDir>

#include "client/vault/system_surroundings.h"
#include "client/vault/vault.h"

#include <filesystem>
#include <memory>

namespace cairn::test {

constexpr const char *kPassphrase = "seven wet lambs";

/// A directory with a vault that unlocks quickly; `open` it, enrolled for nobody in particular.
struct SmallVault {
    QTemporaryDir directory;
    std::filesystem::path dir = directory.filePath("vault").toStdString();

    /// Makes it on first use. Guessing is cheap here: seconds of it are for real vaults.
    Result<std::unique_ptr<Vault>> open(const char *passphrase = kPassphrase) const
    {
        const Surroundings surroundings = systemSurroundings();
        if (Vault::standsIn(dir))
            return Vault::open(dir, passphrase, surroundings);
        auto vault = Vault::create(dir, passphrase, surroundings,
                                   {.passes = 1, .memoryBytes = std::size_t{8} * 1024 * 1024});
        if (vault)
            if (auto kept = (*vault)->keepEnrolment(enrolment()); !kept)
                return std::unexpected(kept.error());
        return vault;
    }

    static Enrolment enrolment()
    {
        return {.person = keyedId("person", "ruth"),
                .personName = "ruth",
                .role = "leader",
                .url = "https://127.0.0.1:1",
                .pin = std::string(64, 'a')};
    }
};

} // namespace cairn::test
