#include "server/sync/send_page.h"

#include "shared/book/accept_push.h"

namespace cairn {

Result<std::string> sendPage(Book &book, const Caller &caller, const PullRequest &request)
{
    if (request.device != caller.device)
        return fault(FaultCode::Refused, "A device can only speak for itself.");
    const auto visible = visibleScopes(book, rightsOf(caller.account));
    if (!visible)
        return std::unexpected(visible.error());
    const auto page = readPage(book, request, *visible);
    if (!page)
        return std::unexpected(page.error());
    return encode(*page);
}

} // namespace cairn
