#include "shared/book/own_work.h"

#include "shared/store/own_log.h"

namespace cairn {

Result<OwnWork> ownWork(Book &book, const Writer &writer)
{
    OwnWork work;
    OwnLog own(book.database, writer.device);
    auto open = own.unsettled(kToSendShownMax);
    if (!open)
        return std::unexpected(open.error());
    for (Logged &logged : *open)
        if (logged.outcome == Outcome::Unsent || logged.outcome == Outcome::Parked)
            work.toSend.push_back(std::move(logged));

    RevisionLog log(book.database);
    const auto tail = log.tail(writer.device, writer.incarnation);
    if (!tail)
        return std::unexpected(tail.error());
    for (std::uint64_t sequence = tail->sequence; sequence > 0 && work.sent.size() < kSentShownMax;
         --sequence) {
        auto found = log.find({writer.device, writer.incarnation, sequence});
        if (!found)
            return std::unexpected(found.error());
        if (*found && (*found)->outcome == Outcome::Accepted)
            work.sent.push_back(std::move(**found));
    }
    if (work.sent.empty())
        return work;
    const std::uint64_t last = work.sent.front().revision.id.sequence;
    auto receipts = own.receipts(writer.incarnation, last, last);
    if (!receipts)
        return std::unexpected(receipts.error());
    if (!receipts->empty())
        work.receipt = receipts->back();
    return work;
}

} // namespace cairn
