#include "shared/book/accept_push.h"
#include "shared/book/generations.h"
#include "shared/book/later_words.h"
#include "shared/book/snapshot.h"
#include "shared/book/tally.h"
#include "shared/store/revision_log.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {

namespace {

std::uint64_t commitOf(const Logged &logged)
{
    return logged.stamp ? logged.stamp->commit : 0;
}

/// What is asked for in each group, cut to what may be seen.
std::vector<std::vector<std::string>> scopesOf(const PullRequest &request,
                                               const std::set<std::string> &allowed)
{
    std::vector<std::vector<std::string>> scopes(request.groups.size());
    std::set<std::string> rest = allowed;
    for (std::size_t i = 0; i < scopes.size(); ++i)
        if (!request.groups[i].isRest)
            for (const ScopeGrant &scope : request.groups[i].scopes)
                if (rest.erase(scope.id) > 0)
                    scopes[i].push_back(scope.id);
    for (std::size_t i = 0; i < scopes.size(); ++i)
        if (request.groups[i].isRest)
            scopes[i].assign(rest.begin(), rest.end());
    return scopes;
}

/// Takes large scopes of which the device has nothing yet out of what it is sent line by line.
Result<std::vector<SnapshotOffer>> offersOf(Book &book, const PullRequest &request,
                                            const std::vector<ScopeGrant> &grants,
                                            std::vector<std::vector<std::string>> &scopes)
{
    std::vector<SnapshotOffer> offers;
    for (std::size_t i = 0; i < scopes.size() && request.takesSnapshots; ++i) {
        if (request.groups[i].cursor > 0)
            continue;
        for (const std::string &scope : std::vector<std::string>(scopes[i])) {
            const auto large = isLarge(book, scope);
            if (!large)
                return std::unexpected(large.error());
            if (!*large)
                continue;
            offers.push_back({*std::ranges::find(grants, scope, &ScopeGrant::id), {}, 0, 0});
            std::erase(scopes[i], scope);
        }
    }
    return offers;
}

/// Everything new, at most one more a group than fits so that the cut is seen.
Result<std::vector<Logged>> newIn(RevisionLog &log, const PullRequest &request,
                                  const std::vector<std::vector<std::string>> &scopes,
                                  std::uint64_t last)
{
    const LogName own{request.device, request.incarnation};
    std::vector<Logged> found;
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        if (request.groups[i].cursor >= last)
            continue;
        auto share = log.committed({request.groups[i].cursor, last, scopes[i],
                                    kPullRevisionsMax + 1, own, request.verdictsAfter.has_value()});
        if (!share)
            return std::unexpected(share.error());
        std::ranges::move(*share, std::back_inserter(found));
    }
    std::ranges::sort(found, {}, commitOf);
    return found;
}

/// At the end of a pull the device holds all that is here; until then it knows that it does not.
Result<void> addTallies(Book &book, const PullRequest &request,
                        const std::set<std::string> &allowed, PullAnswer &answer)
{
    if (answer.more || !answer.snapshots.empty())
        return {};
    for (const std::uint64_t after : request.checks) {
        const CommitSpan span{after, std::min(after + kCheckedCommits, answer.upTo)};
        if (span.size() == 0)
            continue;
        auto tally = tallyOf(book, allowed, span);
        if (!tally)
            return std::unexpected(tally.error());
        answer.tallies.push_back(std::move(*tally));
    }
    return {};
}

} // namespace

Result<PullAnswer> readPage(Book &book, const PullRequest &request,
                            const std::set<std::string> &allowed)
{
    RevisionLog log(book.database);
    const auto last = log.lastCommit();
    if (!last)
        return std::unexpected(last.error());
    PullAnswer answer{*last, false, {}};
    answer.nonce = request.nonce;
    const auto grants = grantsOf(book, allowed);
    if (!grants)
        return std::unexpected(grants.error());
    if (!request.scopesDigest.empty() && request.scopesDigest != digestOf(*grants)) {
        answer.greetFirst = true;
        return answer;
    }
    auto scopes = scopesOf(request, allowed);
    auto offers = offersOf(book, request, *grants, scopes);
    if (!offers)
        return std::unexpected(offers.error());
    answer.snapshots = std::move(*offers);
    const auto entries = verdictsFor(book, request, answer);
    auto found = newIn(log, request, scopes, answer.upTo);
    if (!entries || !found)
        return std::unexpected(!entries ? entries.error() : found.error());
    std::size_t bytes = 0;
    for (Logged &logged : *found) {
        bytes += textOf(logged.revision).size();
        const bool full = answer.revisions.size() == kPullRevisionsMax
            || (bytes > kPullBytesMax && !answer.revisions.empty());
        if (full) {
            answer.more = true;
            answer.upTo = answer.revisions.back().stamp.commit;
            break;
        }
        const Stamp stamp = logged.stamp.value_or(Stamp{});
        answer.revisions.push_back({std::move(logged.revision), stamp});
    }
    if (auto told = tellVerdicts(book, *entries, answer); !told)
        return std::unexpected(told.error());
    if (auto told = answerAsks(book, request.asks, allowed, answer); !told)
        return std::unexpected(told.error());
    if (auto compared = addTallies(book, request, allowed, answer); !compared)
        return std::unexpected(compared.error());
    return answer;
}

Result<std::set<std::string>> knownScopes(Book &book)
{
    const auto scopes = RevisionLog(book.database).scopes();
    if (!scopes)
        return std::unexpected(scopes.error());
    return std::set<std::string>(scopes->begin(), scopes->end());
}

} // namespace cairn
