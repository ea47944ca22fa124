#include "server/http/device_routes.h"

#include "server/http/auth_messages.h"
#include "server/http/callers.h"
#include "server/http/problem.h"

namespace cairn {

namespace {

/// What is unauthorised here has a code of its own; all else is as everywhere.
Response answerWith(std::string_view code, const Fault &fault)
{
    if (fault.code == FaultCode::Unauthorised)
        return answerOf(Problem{401, code, fault.sentence});
    return answerOf(fault);
}

} // namespace

asio::awaitable<Response> answerEnrol(const Served &served, Request request)
{
    auto asked = parseEnrolRequest(request.body);
    if (!asked)
        co_return answerOf(asked.error());
    const std::string name = bucketName(asked->enrolment.user);
    if (auto wait = tooOften(served, kEnrolByAddress, request.peer))
        co_return std::move(*wait);
    if (auto wait = tooOften(served, kSignInByAccount, name))
        co_return std::move(*wait);

    const auto matched =
        co_await passwordFits(served, asked->enrolment.user, std::move(asked->password));
    if (!matched)
        co_return matched.error();
    auto take = [enrolment = std::move(asked->enrolment), matched = *matched](Book &book) {
        return enrol(book, enrolment, matched);
    };
    const auto enrolled = co_await served.writer.run(std::move(take));
    if (!enrolled)
        co_return answerWith("code_wrong", enrolled.error());

    served.rates.giveBack(kEnrolByAddress, request.peer);
    served.rates.giveBack(kSignInByAccount, name);
    const ServerSays says{.epoch = served.seal.epoch,
                          .millis = toMillis(served.surroundings.now())};
    co_return Response{.body = encodeEnrolled(*enrolled, says),
                       .account = toText(enrolled->account.person)};
}

asio::awaitable<Response> answerChallenge(const Served &served, Request request)
{
    const auto device = parseChallengeRequest(request.body);
    if (!device)
        co_return answerOf(device.error());
    if (auto wait = tooOften(served, kOpenByAddress, request.peer))
        co_return std::move(*wait);
    auto make = [device = *device](Book &book) { return challenge(book, device); };
    const auto nonce = co_await served.writer.run(std::move(make));
    if (!nonce)
        co_return answerOf(nonce.error());
    co_return Response{.body = encodeChallenge(*nonce)};
}

asio::awaitable<Response> answerToken(const Served &served, Request request)
{
    auto asked = parseTokenRequest(request.body);
    if (!asked)
        co_return answerOf(asked.error());
    if (auto wait = tooOften(served, kOpenByAddress, request.peer))
        co_return std::move(*wait);
    auto check = [asked = std::move(*asked)](Book &book) { return tokenFor(book, asked); };
    const auto token = co_await served.writer.run(std::move(check));
    if (!token)
        co_return answerWith("revoked", token.error());
    served.rates.giveBack(kOpenByAddress, request.peer); // for the challenge …
    served.rates.giveBack(kOpenByAddress, request.peer); // … and for this
    co_return Response{.body = encodeToken(*token)};
}

} // namespace cairn
