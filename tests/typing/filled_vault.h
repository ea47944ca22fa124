#pragma once

#include "client/vault/vault.h"

#include <vector>

namespace cairn::typing {

/// As much as a leader writes in years, through the book's own door.
struct Filling {
    int notes = 20'000; ///< over all visits
    int perVisit = 200;
    std::string day = "2026-09-01"; ///< of the visits
};

/// Writes visits of the vault's person to the school, each with its notes. Durable in acts of a
/// hundred, as a pull is; the notes are unsent afterwards.
[[nodiscard]] Result<std::vector<RecordId>> fill(Vault &vault, const RecordId &school,
                                                 const Filling &filling);

/// Notes more of one visit.
[[nodiscard]] Result<void> addNotes(Vault &vault, const RecordId &visit, int count);

/// A school of its own, for a vault that no county fills.
[[nodiscard]] Result<RecordId> makeSchool(Vault &vault);

} // namespace cairn::typing
