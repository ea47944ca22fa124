#pragma once

#include "shared/book/book.h"
#include "shared/store/device_tables.h"
#include "shared/wire/digest_messages.h"

namespace cairn {

/// The device compares what it holds with what the county holds, and mends what differs, either
/// way. Nothing is ever taken away for it.

/// Where the spans begin that the next pull shall compare: the newest one, and of the older ones
/// one by chance, so that a round costs the same however long the log is.
[[nodiscard]] std::vector<std::uint64_t> checksOf(const Surroundings &surroundings,
                                                  const std::vector<DeviceTables::Scope> &scopes);

/// One of the county's tallies that is not ours.
struct Difference {
    Tally here;
    Tally there;
    friend bool operator==(const Difference &, const Difference &) = default;
};
/// All of them. Where there is none, the county lacks nothing of what was looked at.
[[nodiscard]] Result<std::vector<Difference>> compare(Book &book, const PullAnswer &answer);

/// Says span by span what is here, the long ones in parts.
[[nodiscard]] Result<DigestRequest> makeDigest(Book &book, const Writer &writer,
                                               const std::vector<CommitSpan> &spans);

struct Mended {
    std::size_t fresh = 0;        ///< came once more, or with another stamp
    std::size_t offered = 0;      ///< of this device; lost there, and unsent once more
    std::size_t onlyHere = 0;     ///< lost there, and for others to send again or not signed for
    std::vector<CommitSpan> next; ///< that differ and had no room in the answer
    bool greetFirst = false;
};
/// In one transaction. Malformed: the answer is to another question; nothing was taken over.
[[nodiscard]] Result<Mended> applyDigest(Book &book, const Writer &writer,
                                         const DigestRequest &asked, const DigestAnswer &answer);

} // namespace cairn
