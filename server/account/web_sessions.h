#pragma once

#include "server/account/accounts.h"

namespace cairn {

constexpr std::int64_t kSessionIdleMillis = std::int64_t{30} * 60 * 1000;
constexpr std::int64_t kSessionLifeMillis = std::int64_t{12} * 60 * 60 * 1000;
constexpr std::size_t kSessionsPerPersonMax = 16; ///< the oldest gives way

/// Opens a session for whoever gave the right password; returns its secret, of which only the
/// hash is kept.
[[nodiscard]] Result<std::string> openSession(Book &book, const Account &account);

/// Whose session it is; notes that it was used, at most once a minute, so it runs on the writer.
/// Unauthorised: there is none, or it was left alone for too long.
[[nodiscard]] Result<Account> accountOfSession(Book &book, std::string_view secret);

[[nodiscard]] Result<void> closeSession(Book &book, std::string_view secret);

/// The value of Set-Cookie that hands the secret to the browser, or takes it back.
[[nodiscard]] std::string sessionCookie(std::string_view secret);
[[nodiscard]] std::string endedSessionCookie();
/// The secret in a Cookie header; empty: none there.
[[nodiscard]] std::string_view secretInCookies(std::string_view header);

/// What a form of this session carries, so that no other site can send it.
[[nodiscard]] std::string formToken(std::string_view secret);
[[nodiscard]] bool isFormToken(std::string_view token, std::string_view secret);

} // namespace cairn
