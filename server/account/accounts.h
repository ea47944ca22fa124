#pragma once

#include "shared/book/book.h"
#include "shared/book/rights.h"

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Who may sign in. The person is also a record that everybody sees; the account is not.
struct Account {
    PersonId person;
    std::string name;
    std::string role;  ///< leader, head, officer …
    std::string reach; ///< as in Rights
};

[[nodiscard]] inline Rights rightsOf(const Account &account)
{
    return {account.person, account.reach};
}

struct NewAccount {
    std::string name;
    std::string role;
    std::string reach;        ///< county, alliance:<code> or school:<URN>
    std::string passwordHash; ///< from hashPassword
};

/// The author of what the server itself writes; no account may have this name.
constexpr std::string_view kServerName = "server";

constexpr std::size_t kAccountNameMax = 200; ///< bytes
constexpr std::size_t kAccountsMax = 20'000;

/// Keeps the account and writes the `person` record. Refused: the name is taken, or the reach is
/// not one.
[[nodiscard]] Result<Account> addAccount(Book &book, const Writer &server,
                                         const NewAccount &account);

/// Replaces a password and ends the person's web sessions and tokens.
[[nodiscard]] Result<void> changePassword(Book &book, const std::string &name,
                                          const std::string &passwordHash);

/// NotFound: nobody of that name.
[[nodiscard]] Result<Account> accountNamed(Book &book, const std::string &name);

/// Nothing: the person has no account.
[[nodiscard]] Result<std::optional<Account>> accountOf(Book &book, const PersonId &person);

/// What a password given for that name is to be checked against; never NotFound, so that neither
/// answer nor time tells which names there are.
[[nodiscard]] Result<std::string> passwordHashFor(Book &book, const std::string &name);

constexpr std::int64_t kCodeLifeMillis = std::int64_t{24} * 60 * 60 * 1000;
constexpr int kCodeTriesMax = 5;

/// A new enrolment code of ten Crockford characters ("K7QF4-2M9XD"); it ends the one before. Only
/// its hash is kept.
[[nodiscard]] Result<std::string> issueCode(Book &book, const std::string &name);

} // namespace cairn
