#pragma once

#include "shared/history/revision.h"

namespace cairn {

/// Where the log of one incarnation of one device stands.
struct Tail {
    std::uint64_t sequence = 0; ///< of its newest revision; 0: none yet
    Hash hash{};                ///< of that revision; zeros: none yet

    friend bool operator==(const Tail &, const Tail &) = default;
};

/// Gives a revision its place after `tail`: sequence, link, salt and commitment. Its units, author
/// and clocks must be complete; nothing of it may change afterwards. Moves the tail along.
void seal(Revision &revision, Tail &tail, const Salt &salt);

/// Whether the revision is the one after `tail`.
[[nodiscard]] bool follows(const Revision &revision, const Tail &tail);

[[nodiscard]] inline Tail tailAt(const Revision &revision)
{
    return {revision.id.sequence, hashOf(revision)};
}

} // namespace cairn
