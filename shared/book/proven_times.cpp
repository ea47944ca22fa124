#include "shared/book/proven_times.h"

#include <algorithm>

namespace cairn {

namespace {

void take(const Receipt &receipt, const std::vector<Revision> &revisions,
          std::map<RevisionId, Instant> &times)
{
    const RevisionId tail{receipt.device, receipt.incarnation, receipt.last()};
    const auto last = std::ranges::find(revisions, tail, &Revision::id);
    if (last == revisions.end())
        return;
    Hash signedHash = receipt.tail;
    for (auto at = last;; --at) {
        const auto expected = receipt.last() - static_cast<std::uint64_t>(last - at);
        if (at->id != RevisionId{receipt.device, receipt.incarnation, expected}
            || hashOf(*at) != signedHash)
            return;
        if (const auto stamp = stampIn(receipt, at->id))
            times.insert_or_assign(at->id, stamp->effective);
        signedHash = at->previous;
        if (expected == receipt.first || at == revisions.begin())
            return;
    }
}

} // namespace

std::map<RevisionId, Instant> provenTimes(const PushRequest &push, const SignaturePublicKey &key)
{
    std::map<RevisionId, Instant> times;
    for (const Receipt &receipt : push.receipts)
        if (isSignedBy(receipt, key))
            take(receipt, push.revisions, times);
    return times;
}

} // namespace cairn
