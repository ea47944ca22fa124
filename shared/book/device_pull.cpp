#include "shared/book/device_facts.h"
#include "shared/book/record_view.h"

#include <map>
#include <set>

namespace cairn {

namespace {

/// Writes one pulled revision; false where it was here already with the same stamp.
Result<bool> takeOver(RevisionLog &log, const StampedRevision &stamped)
{
    const Hash hash = hashOf(stamped.revision);
    if (!isIntact(stamped.revision))
        return fault(FaultCode::Malformed,
                     "The county sent words that are not those committed to. "
                     "Nothing was taken over.");
    const auto held = log.find(stamped.revision.id);
    if (!held)
        return std::unexpected(held.error());
    if (!*held) {
        auto appended = log.append({stamped.revision, hash, Outcome::Accepted, stamped.stamp, {}});
        return appended ? Result<bool>(true) : std::unexpected(appended.error());
    }
    if ((*held)->hash != hash)
        return fault(FaultCode::Malformed,
                     "The county sent another revision under a known name. "
                     "Nothing was taken over.");
    if ((*held)->stamp == stamped.stamp)
        return false;
    auto settled = log.settle(stamped.revision.id, Outcome::Accepted, stamped.stamp, {});
    return settled ? Result<bool>(true) : std::unexpected(settled.error());
}

} // namespace

Result<PullRequest> makePull(Book &book, const Writer &writer)
{
    DeviceTables tables(book.database);
    const auto scopes = tables.scopes();
    const auto epoch = factOr(tables, "epoch", "");
    if (!scopes || !epoch)
        return std::unexpected(!scopes ? scopes.error() : epoch.error());
    std::map<std::uint64_t, std::vector<ScopeGrant>> groups;
    for (const DeviceTables::Scope &scope : *scopes)
        groups[scope.cursor].push_back({scope.id, scope.generation});
    PullRequest request{writer.device, writer.incarnation, *epoch, {}};
    for (auto &[cursor, grants] : groups)
        request.groups.push_back({cursor, std::move(grants)});
    return request;
}

Result<std::size_t> applyPage(Book &book, const PullRequest &asked, const PullAnswer &answer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    std::set<RecordId> touched;
    std::size_t fresh = 0;
    for (const StampedRevision &stamped : answer.revisions) {
        const auto isNew = takeOver(log, stamped);
        if (!isNew)
            return std::unexpected(isNew.error());
        if (*isNew) {
            touched.insert(stamped.revision.record);
            ++fresh;
        }
    }
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    DeviceTables tables(book.database);
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes)
            if (group.cursor < answer.upTo)
                if (auto kept = tables.keepScope({scope.id, scope.generation, answer.upTo}); !kept)
                    return std::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return fresh;
}

} // namespace cairn
