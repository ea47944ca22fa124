#include "shared/book/accept_push.h"
#include "shared/book/later_words.h"
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

/// Everything new, at most one more a group than fits so that the cut is seen.
Result<std::vector<Logged>> newIn(RevisionLog &log, const PullRequest &request,
                                  const std::set<std::string> &allowed, std::uint64_t last)
{
    const LogName own{request.device, request.incarnation};
    const auto scopes = scopesOf(request, allowed);
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
    if (!request.scopesDigest.empty() && request.scopesDigest != digestOf(grantsOf(allowed))) {
        answer.greetFirst = true;
        return answer;
    }
    const auto entries = verdictsFor(book, request, answer);
    auto found = newIn(log, request, allowed, answer.upTo);
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
    return answer;
}

std::vector<ScopeGrant> grantsOf(const std::set<std::string> &scopes)
{
    std::vector<ScopeGrant> grants;
    for (const std::string &scope : scopes)
        grants.push_back({.id = scope, .generation = 1});
    return grants;
}

Result<std::set<std::string>> knownScopes(Book &book)
{
    const auto scopes = RevisionLog(book.database).scopes();
    if (!scopes)
        return std::unexpected(scopes.error());
    return std::set<std::string>(scopes->begin(), scopes->end());
}

} // namespace cairn
