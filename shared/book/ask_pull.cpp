#include "shared/book/device_facts.h"
#include "shared/book/mend.h"
#include "shared/store/given_log.h"
#include "shared/wire/limits.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

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

Result<void> addNewer(Book &book, const Writer &writer, PullRequest &request)
{
    const auto after = DeviceTables(book.database).fact(kVerdictsAfter);
    const auto given = GivenLog(book.database, writer.device).waiting(kAsksMax);
    if (!after || !given)
        return std::unexpected(!after ? after.error() : given.error());
    request.verdictsAfter = static_cast<std::uint64_t>(numberFrom(*after));
    for (const auto &[revision, hash] : *given)
        request.asks.push_back({revision, hash});
    return {};
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
        request.takesSnapshots = terms.takesSnapshots;
        if (terms.compares)
            request.checks = checksOf(book.surroundings, *scopes);
        if (auto added = addNewer(book, writer, request); !added)
            return std::unexpected(added.error());
    }
    return request;
}

std::optional<PullRequest> pullAfter(const Surroundings &surroundings, const PullRequest &asked,
                                     const PullAnswer &answer)
{
    const bool goesOn = answer.more && answer.nonce == asked.nonce && !answer.greetFirst;
    if (!goesOn || !answer.snapshots.empty() || !asked.asks.empty())
        return std::nullopt;
    std::vector<DeviceTables::Scope> scopes;
    for (const CursorGroup &group : asked.groups)
        for (const ScopeGrant &scope : group.scopes)
            scopes.push_back({scope.id, scope.generation, std::max(group.cursor, answer.upTo)});
    PullRequest next = asked;
    next.groups = groupsOf(scopes, !asked.nonce.empty());
    if (!asked.nonce.empty())
        next.nonce = newNonce(surroundings);
    if (!asked.checks.empty())
        next.checks = checksOf(surroundings, scopes);
    if (!answer.verdicts.empty())
        next.verdictsAfter = answer.upTo;
    return next;
}

} // namespace cairn
