#include "server/sync/accept_push.h"

#include "shared/book/accept_push.h"

namespace cairn {

Result<std::string> takePush(Book &book, const Caller &caller, const Seal &seal,
                             const PushRequest &push)
{
    const auto answer = acceptPush(book, {rightsOf(caller.account), caller.device, seal}, push);
    if (!answer)
        return std::unexpected(answer.error());
    return encode(*answer);
}

} // namespace cairn
