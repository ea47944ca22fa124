#include "client/sync/sync_party.h"

namespace cairn {

Result<std::vector<Revision>> nextBatch(const SyncParty &party)
{
    for (const Incarnation &earlier : party.earlierLives) {
        Writer then = party.writer;
        then.incarnation = earlier;
        auto batch = nextPush(party.book, then);
        if (!batch || !batch->empty())
            return batch;
    }
    return nextPush(party.book, party.writer);
}

} // namespace cairn
