#pragma once

#include "shared/book/rights.h"
#include "shared/wire/sync_messages.h"

#include <set>

namespace cairn {

/// The server's half of a sync round. Whoever calls has already made sure who is speaking.
struct Pusher {
    Rights rights;
    DeviceId device;
};

/// Judges each act and appends what may enter, in one transaction whose commit numbers are taken
/// last. When this returns, every line is durable. Sending again changes nothing.
[[nodiscard]] Result<std::vector<PushLine>> acceptPush(Book &book, const Pusher &pusher,
                                                       const std::vector<Revision> &revisions);

struct Acknowledged {
    std::uint64_t sequence = 0;
    Hash tail{};
};
[[nodiscard]] Result<Acknowledged> acknowledged(Book &book, const DeviceId &device,
                                                const Incarnation &incarnation);

/// One page of what the scopes hold after their cursors. `allowed` cuts what was asked for. The
/// device's own revisions come too: after a lost answer it learns their stamps so, and after a
/// scope was taken away and given again it has them back.
[[nodiscard]] Result<PullAnswer> readPage(Book &book, const PullRequest &request,
                                          const std::set<std::string> &allowed);

/// Every scope that has a revision.
[[nodiscard]] Result<std::set<std::string>> knownScopes(Book &book);

} // namespace cairn
