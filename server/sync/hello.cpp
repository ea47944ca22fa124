#include "server/sync/hello.h"

#include "shared/book/accept_push.h"
#include "shared/book/device_sync.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

Value number(std::size_t count)
{
    return Value(static_cast<std::int64_t>(count));
}

Map announcedLimits()
{
    return {{"push_revisions", number(kPushRevisionsMax)},
            {"push_bytes", number(kPushBytesMax)},
            {"pull_revisions", number(kPullRevisionsMax)},
            {"pull_bytes", number(kPullBytesMax)},
            {"revision_bytes", number(kRevisionBytesMax)},
            {"act_revisions", number(kActRevisionsMax)},
            {"act_bytes", number(kActBytesMax)}};
}

} // namespace

Result<HelloAnswer> answerHello(Book &book, const Caller &caller, const HelloRequest &request)
{
    if (request.device != caller.device)
        return fault(FaultCode::Refused, "A device can only speak for itself.");
    const auto epoch = deviceFact(book, "epoch");
    if (!epoch)
        return std::unexpected(epoch.error());
    const auto held = acknowledged(book, request.device, request.incarnation);
    if (!held)
        return std::unexpected(held.error());
    const auto visible = visibleScopes(book, rightsOf(caller.account));
    if (!visible)
        return std::unexpected(visible.error());

    HelloAnswer answer;
    answer.epoch = epoch->value_or("");
    answer.serverMillis = toMillis(book.surroundings.now());
    answer.acknowledged = held->sequence;
    answer.acknowledgedHash = held->tail;
    for (const std::string &scope : *visible)
        answer.scopes.push_back({.id = scope, .generation = 1});
    answer.limits = announcedLimits();
    answer.leaseUntilMillis = answer.serverMillis + kLeaseMillis;
    return answer;
}

} // namespace cairn
