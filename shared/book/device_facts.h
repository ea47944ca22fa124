#pragma once

#include "shared/book/device_sync.h"
#include "shared/store/device_tables.h"

namespace cairn {

/// Reading facts; for the files of this room alone.

/// The fact that says up to which commit number the county's later words have come.
constexpr const char *kVerdictsAfter = "verdicts_after";

/// Zero where there is none.
[[nodiscard]] std::int64_t numberFrom(const std::optional<std::string> &text);
[[nodiscard]] Result<std::string> factOr(DeviceTables &tables, const std::string &name,
                                         std::string otherwise);

[[nodiscard]] std::unexpected<Fault> anotherAnswer(); ///< of a proxy, to another question

/// All that the county ever signed receipts with.
[[nodiscard]] Result<std::vector<SignaturePublicKey>> receiptKeys(Book &book);
[[nodiscard]] std::vector<ScopeGrant> grantsOf(const std::vector<DeviceTables::Scope> &scopes);

[[nodiscard]] bool isGenuine(const Receipt &receipt, const std::vector<SignaturePublicKey> &keys);

} // namespace cairn
