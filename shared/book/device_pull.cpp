#include "shared/book/device_facts.h"
#include "shared/book/record_view.h"

#include <algorithm>
#include <array>
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

/// By cursor. The group with the most scopes goes without their names: the server knows which ones
/// remain, as long as both know the same.
std::vector<CursorGroup> groupsOf(const std::vector<DeviceTables::Scope> &scopes, bool withRest)
{
    std::map<std::uint64_t, std::vector<ScopeGrant>> byCursor;
    for (const DeviceTables::Scope &scope : scopes)
        byCursor[scope.cursor].push_back({scope.id, scope.generation});
    std::vector<CursorGroup> groups;
    for (auto &[cursor, grants] : byCursor)
        groups.push_back({cursor, std::move(grants), false});
    const auto largest = std::ranges::max_element(
        groups, {}, [](const CursorGroup &group) { return group.scopes.size(); });
    if (withRest && largest != groups.end())
        largest->isRest = true;
    return groups;
}

Result<void> moveCursors(DeviceTables &tables, const PullRequest &asked, std::uint64_t upTo)
{
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes)
            if (group.cursor < upTo)
                if (auto moved = tables.keepScope({scope.id, scope.generation, upTo}); !moved)
                    return moved;
    return {};
}

std::string newNonce(const Surroundings &surroundings)
{
    std::array<std::uint8_t, 9> random{};
    surroundings.chance(random);
    return toBase64(random);
}

} // namespace

Result<PullRequest> makePull(Book &book, const Writer &writer, const PullTerms &terms)
{
    DeviceTables tables(book.database);
    const auto scopes = tables.scopes();
    const auto epoch = factOr(tables, "epoch", "");
    if (!scopes || !epoch)
        return std::unexpected(!scopes ? scopes.error() : epoch.error());
    const bool isNew = terms.serverWire >= 2;
    PullRequest request{writer.device, writer.incarnation, *epoch, groupsOf(*scopes, isNew)};
    request.wire = std::min(terms.serverWire, kWireVersion);
    if (isNew) {
        request.nonce = newNonce(book.surroundings);
        request.scopesDigest = digestOf(grantsOf(*scopes));
        request.waitMillis = terms.waitMillis;
    }
    return request;
}

Result<std::size_t> applyPage(Book &book, const PullRequest &asked, const PullAnswer &answer)
{
    if (answer.nonce != asked.nonce)
        return fault(FaultCode::Malformed,
                     "An older answer came instead of the county's: something on the way had kept "
                     "it. Nothing was taken over.");
    if (answer.greetFirst)
        return 0;
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
    if (auto moved = moveCursors(tables, asked, answer.upTo); !moved)
        return std::unexpected(moved.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return fresh;
}

} // namespace cairn
