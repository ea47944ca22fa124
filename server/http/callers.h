#pragma once

#include "server/account/devices.h"
#include "server/http/exchange.h"
#include "server/http/served.h"

#include <expected>

namespace cairn {

/// Who is speaking, or the answer that tells them why not.
template <class T>
using OrAnswer = std::expected<T, Response>;

/// By the bearer token of a device.
[[nodiscard]] asio::awaitable<OrAnswer<Caller>> callerBy(const Served &served, Request request);

/// By the cookie of a web session.
[[nodiscard]] asio::awaitable<Result<Account>> visitorBy(const Served &served, Request request);

/// Whether that password is that account's. Slow, so it runs on the compute threads; where too
/// many wait there, the answer is a 429. Nobody of that name takes as long and is no.
[[nodiscard]] asio::awaitable<OrAnswer<bool>> passwordFits(const Served &served, std::string name,
                                                           std::string password);

/// Nothing: go on. Otherwise the 429 to give.
[[nodiscard]] std::optional<Response> tooOften(const Served &served, const Allowance &allowance,
                                               std::string_view whose);

/// How often a stranger may try. Tries that were no guess are given back.
constexpr Allowance kSignInByAccount{.name = "sign-in account", .perMinute = 5, .burst = 5};
constexpr Allowance kSignInByAddress{.name = "sign-in address", .perMinute = 20, .burst = 20};
constexpr Allowance kEnrolByAddress{.name = "enrol", .perMinute = 10.0 / 60, .burst = 10};
/// Sixty laptops of an office that come back at once ask twice each before any is given back.
constexpr Allowance kOpenByAddress{.name = "open", .perMinute = 30, .burst = 160};

/// A name as buckets know it: upper and lower case are one account.
[[nodiscard]] std::string bucketName(std::string_view name);

} // namespace cairn
