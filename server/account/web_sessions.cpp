#include "server/account/web_sessions.h"

#include "server/account/secret.h"
#include "server/store/found_or.h"
#include "server/store/session_table.h"

#include <sodium.h>

namespace cairn {

namespace {

constexpr std::string_view kCookie = "__Host-cairn";
constexpr std::int64_t kSeenEveryMillis = std::int64_t{60} * 1000;

std::unexpected<Fault> noSession()
{
    return fault(FaultCode::Unauthorised, "You are not signed in, or it was too long ago.");
}

} // namespace

Result<std::string> openSession(Book &book, const Account &account)
{
    const std::int64_t now = toMillis(book.surroundings.now());
    std::string secret = mintSecret(book.surroundings);
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const SessionRow row{
        .hash = blake2b(secret), .person = account.person, .openedMillis = now, .seenMillis = now};
    const auto kept = insertSession(
        book.database, row,
        {.forgetBeforeMillis = now - kSessionLifeMillis, .most = kSessionsPerPersonMax});
    if (!kept)
        return std::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return secret;
}

Result<Account> accountOfSession(Book &book, std::string_view secret)
{
    const Hash hash = blake2b(secret);
    const auto session = foundOr(sessionByHash(book.database, hash), noSession());
    if (!session)
        return std::unexpected(session.error());
    const std::int64_t now = toMillis(book.surroundings.now());
    const std::int64_t idle = now - session->seenMillis;
    if (idle >= kSessionIdleMillis || now - session->openedMillis >= kSessionLifeMillis) {
        if (auto dropped = dropSession(book.database, hash); !dropped)
            return std::unexpected(dropped.error());
        return noSession();
    }
    if (idle >= kSeenEveryMillis) {
        if (auto seen = markSeen(book.database, hash, now); !seen)
            return std::unexpected(seen.error());
    }
    return foundOr(accountOf(book, session->person), noSession());
}

Result<void> closeSession(Book &book, std::string_view secret)
{
    return dropSession(book.database, blake2b(secret));
}

std::string sessionCookie(std::string_view secret)
{
    // Without Max-Age it ends with the browser; the server ends it earlier.
    return std::string(kCookie) + "=" + std::string(secret)
        + "; Path=/; Secure; HttpOnly; SameSite=Strict";
}

std::string endedSessionCookie()
{
    return std::string(kCookie) + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict";
}

std::string_view secretInCookies(std::string_view header)
{
    while (!header.empty()) {
        const std::size_t end = header.find(';');
        std::string_view cookie = header.substr(0, end);
        header = end == std::string_view::npos ? std::string_view{} : header.substr(end + 1);
        while (cookie.starts_with(' '))
            cookie.remove_prefix(1);
        if (cookie.starts_with(kCookie) && cookie.substr(kCookie.size()).starts_with('='))
            return cookie.substr(kCookie.size() + 1);
    }
    return {};
}

std::string formToken(std::string_view secret)
{
    return toBase64(blake2b("cairn-form-1\n" + std::string(secret)));
}

bool isFormToken(std::string_view token, std::string_view secret)
{
    const std::string right = formToken(secret);
    return token.size() == right.size()
        && sodium_memcmp(token.data(), right.data(), right.size()) == 0;
}

} // namespace cairn
