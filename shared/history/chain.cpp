#include "shared/history/chain.h"

namespace cairn {

void seal(Revision &revision, Tail &tail, const Salt &salt)
{
    revision.id.sequence = tail.sequence + 1;
    revision.previous = tail.hash;
    revision.salt = salt;
    revision.commitment = commitmentOf(revision);
    tail = tailAt(revision);
}

bool follows(const Revision &revision, const Tail &tail)
{
    return revision.id.sequence == tail.sequence + 1 && revision.previous == tail.hash;
}

} // namespace cairn
