#pragma once

#include "shared/book/receipts.h"
#include "shared/book/rights.h"
#include "shared/wire/digest_messages.h"

#include <set>
#include <span>

namespace cairn {

/// The server's half of a sync round. Whoever calls has already made sure who is speaking.
struct Pusher {
    Rights rights;
    DeviceId device;
    std::optional<Seal> seal = {}; ///< nothing: no receipts are given, and none are believed
    std::optional<SignaturePublicKey> key = {}; ///< of the device; nothing: no certificate is given
};

/// Who I am, what I hold of your log and what you may see; limits and lease are the caller's to
/// add. Reads only: an idle contact writes nothing.
[[nodiscard]] Result<HelloAnswer> greet(Book &book, const Pusher &pusher,
                                        const HelloRequest &request);

/// A push and what can be worked out of it without the book, by any thread: the one that writes is
/// everybody's.
struct WeighedPush {
    WeighedPush(PushRequest request); ///< as it came

    struct Weight {
        Hash hash{};      ///< of the revision
        std::string body; ///< as the log keeps it
    };
    PushRequest push;
    std::vector<Weight> weights; ///< one a revision
};

/// Judges each act and appends what may enter, in one transaction. When this returns, every line is
/// durable. Sending again changes nothing.
[[nodiscard]] Result<PushAnswer> acceptPush(Book &book, const Pusher &pusher,
                                            const WeighedPush &weighed);

struct OfferedPush {
    const Pusher &pusher;
    const WeighedPush &push;
};
/// The same for several that wait at once: one transaction, and so one sync of the disk, for all.
[[nodiscard]] Result<std::vector<PushAnswer>> acceptPushes(Book &book,
                                                           std::span<const OfferedPush> pushes);

/// One page of what the scopes hold after their cursors. `allowed` cuts what was asked for. What
/// the asking life wrote itself is left out: it has that, and learns its stamps by pushing; what
/// the county said of it later comes as verdicts, to who knows them. Large scopes that it may have
/// as snapshots are named and not made yet: that takes its time.
[[nodiscard]] Result<PullAnswer> readPage(Book &book, const PullRequest &request,
                                          const std::set<std::string> &allowed);

/// Compares what a device holds with what is here, and gives again whole what differs and is short
/// (FORMAT.md §6.1). Reads only.
[[nodiscard]] Result<DigestAnswer> readDigest(Book &book, const DigestRequest &request,
                                              const std::set<std::string> &allowed);

/// Every scope that has a revision.
[[nodiscard]] Result<std::set<std::string>> knownScopes(Book &book);

} // namespace cairn
