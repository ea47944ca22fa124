#include "shared/book/proven_stamps.h"

#include <algorithm>

namespace cairn {

namespace {

void take(const Receipt &receipt, const std::vector<Revision> &revisions,
          std::map<RevisionId, Proven> &stamps)
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
            stamps.insert_or_assign(at->id, Proven{*stamp, receipt.epoch});
        signedHash = at->previous;
        if (expected == receipt.first || at == revisions.begin())
            return;
    }
}

} // namespace

std::map<RevisionId, Proven> provenStamps(const PushRequest &push, const SignaturePublicKey &key)
{
    std::map<RevisionId, Proven> stamps;
    for (const Receipt &receipt : push.receipts)
        if (isSignedBy(receipt, key))
            take(receipt, push.revisions, stamps);
    return stamps;
}

} // namespace cairn
