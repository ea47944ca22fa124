#include "shared/book/accept_push.h"
#include "shared/store/revision_log.h"
#include "shared/wire/limits.h"

#include <algorithm>

namespace cairn {

namespace {

/// One group's share of the page, at most one more than fits so that the cut is seen.
Result<std::vector<Logged>> shareOf(RevisionLog &log, const CursorGroup &group,
                                    const std::set<std::string> &allowed, std::uint64_t last,
                                    const LogName &own)
{
    RevisionLog::Range range{group.cursor, last, {}, kPullRevisionsMax + 1, own};
    for (const ScopeGrant &scope : group.scopes)
        if (allowed.contains(scope.id))
            range.scopes.push_back(scope.id);
    return log.committed(range);
}

std::uint64_t commitOf(const Logged &logged)
{
    return logged.stamp ? logged.stamp->commit : 0;
}

} // namespace

Result<PullAnswer> readPage(Book &book, const PullRequest &request,
                            const std::set<std::string> &allowed)
{
    RevisionLog log(book.database);
    const auto last = log.lastCommit();
    if (!last)
        return std::unexpected(last.error());
    std::vector<Logged> found;
    for (const CursorGroup &group : request.groups) {
        auto share = shareOf(log, group, allowed, *last, {request.device, request.incarnation});
        if (!share)
            return std::unexpected(share.error());
        std::ranges::move(*share, std::back_inserter(found));
    }
    std::ranges::sort(found, {}, commitOf);

    PullAnswer answer{*last, false, {}};
    std::size_t bytes = 0;
    for (Logged &logged : found) {
        bytes += canonical(toValue(logged.revision)).size();
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
