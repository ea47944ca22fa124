#include "server/sync/hello.h"

#include "shared/book/accept_push.h"
#include "shared/wire/file_limits.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

Value number(std::size_t count)
{
    return Value(static_cast<std::int64_t>(count));
}

Map announcedLimits()
{
    return {
        {"push_revisions", number(kPushRevisionsMax)}, {"push_bytes", number(kPushBytesMax)},
        {"pull_revisions", number(kPullRevisionsMax)}, {"pull_bytes", number(kPullBytesMax)},
        {"revision_bytes", number(kRevisionBytesMax)}, {"act_revisions", number(kActRevisionsMax)},
        {"act_bytes", number(kActBytesMax)},           {"file_bytes", number(kFileBytesMax)}};
}

} // namespace

Result<HelloAnswer> answerHello(Book &book, const Caller &caller, const Seal &seal,
                                const HelloRequest &request)
{
    if (request.device != caller.device)
        return fault(FaultCode::Refused, "A device can only speak for itself.");
    auto answer = greet(book, {rightsOf(caller.account), caller.device, seal}, request);
    if (!answer)
        return answer;
    answer->limits = announcedLimits();
    answer->leaseUntilMillis = answer->serverMillis + kLeaseMillis;
    return answer;
}

} // namespace cairn
