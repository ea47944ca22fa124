#include "server/http/callers.h"

#include "server/account/web_sessions.h"
#include "server/http/problem.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::string_view kBearer = "Bearer ";
constexpr std::size_t kTokenBytesMax = 128;
constexpr std::int64_t kComputeBusySeconds = 2;

Response unauthorised(const Fault &fault)
{
    const bool expired = fault.code == FaultCode::TokenExpired;
    Response answer = answerOf(Problem{401, expired ? "token_expired" : "revoked", fault.sentence});
    answer.headers.emplace_back("WWW-Authenticate", "Bearer");
    return answer;
}

} // namespace

asio::awaitable<OrAnswer<Caller>> callerBy(const Served &served, Request request)
{
    const std::string_view given = request.header("authorization");
    if (!given.starts_with(kBearer) || given.size() > kTokenBytesMax)
        co_return std::unexpected(
            unauthorised({FaultCode::TokenExpired, "Sign in first: this address needs a token."}));
    auto look = [token = std::string(given.substr(kBearer.size()))](Book &book) {
        return callerOf(book, token);
    };
    auto caller = co_await served.reader.run(std::move(look));
    if (caller)
        co_return std::move(*caller);
    const FaultCode code = caller.error().code;
    if (code == FaultCode::TokenExpired || code == FaultCode::Unauthorised)
        co_return std::unexpected(unauthorised(caller.error()));
    co_return std::unexpected(answerOf(caller.error()));
}

asio::awaitable<Result<Account>> visitorBy(const Served &served, Request request)
{
    auto secret = std::string(secretInCookies(request.header("cookie")));
    if (secret.empty() || secret.size() > kTokenBytesMax)
        co_return fault(FaultCode::Unauthorised, "You are not signed in.");
    auto look = [secret = std::move(secret)](Book &book) { return accountOfSession(book, secret); };
    co_return co_await served.writer.run(std::move(look));
}

asio::awaitable<OrAnswer<bool>> passwordFits(const Served &served, std::string name,
                                             std::string password)
{
    auto look = [name = std::move(name)](Book &book) { return passwordHashFor(book, name); };
    auto hash = co_await served.reader.run(std::move(look));
    if (!hash)
        co_return std::unexpected(answerOf(hash.error()));
    auto compare = [hash = std::move(*hash), password = std::move(password),
                    &pepper = served.pepper]() -> Result<bool> {
        return passwordMatches(hash, password, pepper);
    };
    const auto matched = co_await served.compute.run(std::move(compare));
    if (!matched)
        co_return std::unexpected(
            answerLater({429, "later", matched.error().sentence}, kComputeBusySeconds));
    co_return *matched;
}

std::optional<Response> tooOften(const Served &served, const Allowance &allowance,
                                 std::string_view whose)
{
    const auto wait = served.rates.take(allowance, whose, served.surroundings.monotonicMillis());
    if (!wait)
        return {};
    return answerLater({429, "later", "Too many tries. Wait a little, then try again."}, *wait);
}

std::string bucketName(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

} // namespace cairn
