#pragma once

#include "shared/base/id.h"
#include "shared/store/database.h"

#include <optional>
#include <string>

namespace cairn {

struct AccountRow {
    PersonId person;
    std::string name; ///< upper and lower case are one
    std::string role;
    std::string reach;
    std::string passwordHash;
    std::int64_t madeMillis = 0;
};

[[nodiscard]] Result<void> insertAccount(Database &database, const AccountRow &account);
[[nodiscard]] Result<std::optional<AccountRow>> accountByName(Database &database,
                                                              const std::string &name);
[[nodiscard]] Result<std::optional<AccountRow>> accountByPerson(Database &database,
                                                                const PersonId &person);
[[nodiscard]] Result<std::size_t> countAccounts(Database &database);

/// Takes the person's tokens and web sessions away with the old password.
[[nodiscard]] Result<void> replacePassword(Database &database, const PersonId &person,
                                           const std::string &passwordHash);

/// The one open enrolment code of a person.
struct CodeRow {
    PersonId person;
    Hash hash{};
    std::int64_t untilMillis = 0;
    int tries = 0;
    std::optional<DeviceId> usedBy; ///< good for this device alone: its answer may have been lost
};
[[nodiscard]] Result<void> putCode(Database &database, const CodeRow &code);
[[nodiscard]] Result<std::optional<CodeRow>> codeOf(Database &database, const PersonId &person);

} // namespace cairn
