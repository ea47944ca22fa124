#include "server/http/sync_routes.h"

#include "server/http/callers.h"
#include "server/http/problem.h"
#include "server/http/snapshot_routes.h"
#include "server/sync/hello.h"
#include "server/sync/send_page.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <chrono>

namespace cairn {

namespace {

Response lines(std::string body, const Caller &caller)
{
    return {.contentType = "application/x-ndjson; charset=utf-8",
            .body = std::move(body),
            .account = toText(caller.account.person)};
}

Response refusal(const Fault &fault, const Caller &caller)
{
    Response answer = answerOf(fault);
    answer.account = toText(caller.account.person);
    return answer;
}

/// Differences are rare; who asks more often than this is wrong.
constexpr Allowance kDigestByDevice{.name = "digest", .perMinute = 12, .burst = 48};

Problem otherEpoch()
{
    return {409, "epoch_changed",
            "The server was set up anew. Say hello to it again; your work is safe."};
}

} // namespace

asio::awaitable<Response> answerHello(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    auto hello = parseHelloRequest(request.body);
    if (!hello)
        co_return refusal(hello.error(), *caller);
    auto greet = [caller = *caller, &seal = served.seal, hello = std::move(*hello)](Book &book) {
        return answerHello(book, caller, seal, hello);
    };
    const auto answer = co_await served.reader.run(std::move(greet));
    if (!answer)
        co_return refusal(answer.error(), *caller);
    co_return lines(encode(*answer), *caller);
}

asio::awaitable<Response> answerPush(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    // Read and weighed here, on the connection's own strand: the thread that writes is everybody's.
    auto push = parsePush(request.body);
    if (!push)
        co_return refusal(push.error(), *caller);
    const auto answer =
        co_await served.pushes.take(pusherOf(*caller, served.seal), WeighedPush(std::move(*push)));
    if (!answer)
        co_return refusal(answer.error(), *caller);
    co_return lines(encode(*answer), *caller);
}

asio::awaitable<Response> answerPull(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    auto pull = parsePullRequest(request.body);
    if (!pull)
        co_return refusal(pull.error(), *caller);
    if (pull->epoch != served.seal.epoch)
        co_return answerOf(otherEpoch());
    const auto until = std::chrono::steady_clock::now()
        + std::chrono::milliseconds(
                           std::clamp<std::int64_t>(pull->waitMillis, 0, kPullWaitMillisMax));
    for (;;) {
        const std::uint64_t heard = served.bell.count();
        auto read = [&caller = *caller, &pull = *pull](Book &book) {
            return sendPage(book, caller, pull);
        };
        auto page = co_await served.reader.run(std::move(read));
        if (!page)
            co_return refusal(page.error(), *caller);
        if (!page->snapshots.empty() && !co_await makeOffers(served, *page)) {
            pull->takesSnapshots = false;
            continue; // line by line, then
        }
        const bool isNews = page->greetFirst || !page->revisions.empty() || !page->verdicts.empty()
            || !page->snapshots.empty();
        if (isNews || std::chrono::steady_clock::now() >= until || !served.isReady())
            co_return lines(encode(*page, spellingFor(pull->wire)), *caller);
        co_await served.bell.next(heard, until);
    }
}

asio::awaitable<Response> answerDigest(const Served &served, Request request)
{
    const auto caller = co_await callerBy(served, request);
    if (!caller)
        co_return caller.error();
    if (auto refused = tooOften(served, kDigestByDevice, toText(caller->device)))
        co_return std::move(*refused);
    auto digest = parseDigestRequest(request.body);
    if (!digest)
        co_return refusal(digest.error(), *caller);
    if (digest->epoch != served.seal.epoch)
        co_return answerOf(otherEpoch());
    auto read = [caller = *caller, digest = std::move(*digest)](Book &book) {
        return sendDigest(book, caller, digest);
    };
    const auto answer = co_await served.reader.run(std::move(read));
    if (!answer)
        co_return refusal(answer.error(), *caller);
    co_return lines(encode(*answer), *caller);
}

} // namespace cairn
