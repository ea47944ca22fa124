#include "client/sync/sync_party.h"

#include <array>

namespace cairn {

Result<PushRequest> nextBatch(const SyncParty &party)
{
    for (const Incarnation &earlier : party.earlierLives) {
        Writer then = party.writer;
        then.incarnation = earlier;
        auto batch = nextPush(party.book, then);
        if (!batch || !batch->isEmpty())
            return batch;
    }
    return nextPush(party.book, party.writer);
}

double jitter(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 2> bytes{};
    surroundings.chance(bytes);
    return (bytes[0] * 256 + bytes[1]) / 65'536.0;
}

Result<void> beginNewLife(SyncParty &party)
{
    const auto begun = party.beginLife();
    if (!begun)
        return std::unexpected(begun.error());
    party.earlierLives.push_back(party.writer.incarnation);
    party.writer.incarnation = *begun;
    return {};
}

Result<void> carryOn(SyncParty &party)
{
    if (auto begun = beginNewLife(party); !begun)
        return begun;
    const auto moved = continueAs(party.book, party.writer, party.earlierLives);
    return moved ? Result<void>() : std::unexpected(moved.error());
}

} // namespace cairn
