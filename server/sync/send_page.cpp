#include "server/sync/send_page.h"

#include "shared/book/accept_push.h"

namespace cairn {

Result<PullAnswer> sendPage(Book &book, const Caller &caller, const PullRequest &request)
{
    if (request.device != caller.device)
        return fault(FaultCode::Refused, "A device can only speak for itself.");
    const auto visible = visibleScopes(book, rightsOf(caller.account));
    if (!visible)
        return std::unexpected(visible.error());
    return readPage(book, request, *visible);
}

Result<DigestAnswer> sendDigest(Book &book, const Caller &caller, const DigestRequest &request)
{
    if (request.device != caller.device)
        return fault(FaultCode::Refused, "A device can only speak for itself.");
    const auto visible = visibleScopes(book, rightsOf(caller.account));
    if (!visible)
        return std::unexpected(visible.error());
    return readDigest(book, request, *visible);
}

} // namespace cairn
