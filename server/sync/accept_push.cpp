#include "server/sync/accept_push.h"

#include "shared/book/accept_push.h"
#include "shared/wire/limits.h"

namespace cairn {

Result<std::vector<Revision>> readPush(std::string_view body)
{
    auto revisions = parsePush(body);
    if (revisions && revisions->size() > kPushRevisionsMax)
        return fault(FaultCode::TooLarge,
                     "This is more than one push may hold. Nothing is lost: "
                     "send it in several.");
    return revisions;
}

Result<std::string> takePush(Book &book, const Caller &caller,
                             const std::vector<Revision> &revisions)
{
    const auto lines =
        acceptPush(book, {.rights = rightsOf(caller.account), .device = caller.device}, revisions);
    if (!lines)
        return std::unexpected(lines.error());
    return encode(*lines);
}

} // namespace cairn
