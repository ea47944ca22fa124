#include "shared/history/chain.h"

namespace cairn {

void seal(Revision &revision, Tail &tail, const Salt &salt)
{
    revision.id.sequence = tail.sequence + 1;
    revision.previous = tail.hash;
    revision.salt = salt;
    revision.commitment = commitmentOf(salt, payloadOf(revision));
    tail = tailAt(revision);
}

bool isIntact(const Revision &revision)
{
    return commitmentOf(revision.salt, payloadOf(revision)) == revision.commitment;
}

bool follows(const Revision &revision, const Tail &tail)
{
    return revision.id.sequence == tail.sequence + 1 && revision.previous == tail.hash;
}

} // namespace cairn
