#pragma once

#include <QString>
#include <QTemporaryDir>

#include "client/practice/practice_county.h"
#include "client/vault/vault.h"

#include <filesystem>
#include <memory>

namespace cairn {

/// A vault to try a whole visit in, made afresh each time and gone with this object. So no real
/// name that somebody typed to try it outlives the trial, the visit is always today's, and there
/// is no passphrase to invent: chance makes one, and it is nowhere but in memory.
///
/// It is enrolled with no county: where a vault has no address, the store thread makes nothing
/// that could speak with one.
class PracticeVault {
public:
    [[nodiscard]] static Result<std::unique_ptr<PracticeVault>>
    make(const Surroundings &surroundings);

    [[nodiscard]] std::filesystem::path directory() const;
    [[nodiscard]] const QString &passphrase() const { return m_passphrase; }
    [[nodiscard]] const PracticeCounty &county() const { return m_county; }

private:
    [[nodiscard]] Result<void> fill(const Surroundings &surroundings);
    [[nodiscard]] Result<void> takeOver(Book &office, Vault &vault);

    QTemporaryDir m_folder;
    QString m_passphrase;
    PracticeCounty m_county;
};

} // namespace cairn
