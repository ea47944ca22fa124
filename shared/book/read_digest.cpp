#include "shared/book/accept_push.h"
#include "shared/book/generations.h"
#include "shared/book/tally.h"
#include "shared/store/revision_log.h"
#include "shared/wire/digest_messages.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

/// An answer as it fills up.
struct Filling {
    RevisionLog log;
    std::vector<std::string> scopes;
    DigestAnswer answer;
    std::size_t bytes = 0;
};

/// Whole or not at all; false: it does not fit any more.
Result<bool> give(Filling &filling, const CommitSpan &span)
{
    auto held =
        filling.log.committed({span.after, span.upTo, filling.scopes, kGivenCommits + 1, {}});
    if (!held)
        return std::unexpected(held.error());
    std::size_t bytes = filling.bytes;
    for (const Logged &logged : *held)
        bytes += textOf(logged.revision).size();
    std::vector<StampedRevision> &out = filling.answer.revisions;
    const bool isFull = bytes > kPullBytesMax || out.size() + held->size() > kPullRevisionsMax;
    if (isFull && !filling.answer.given.empty())
        return false;
    filling.bytes = bytes;
    for (Logged &logged : *held) {
        const Stamp stamp = logged.stamp.value_or(Stamp{});
        out.push_back({std::move(logged.revision), stamp});
    }
    return true;
}

} // namespace

Result<DigestAnswer> readDigest(Book &book, const DigestRequest &request,
                                const std::set<std::string> &allowed)
{
    Filling filling{RevisionLog(book.database), {allowed.begin(), allowed.end()}, {}};
    DigestAnswer &answer = filling.answer;
    answer.nonce = request.nonce;
    const auto grants = grantsOf(book, allowed);
    if (!grants)
        return std::unexpected(grants.error());
    if (request.scopesDigest != digestOf(*grants)) {
        answer.greetFirst = true;
        return answer;
    }
    for (const Tally &theirs : request.tallies) {
        const auto ours = tallyOf(book, allowed, theirs.span);
        if (!ours)
            return std::unexpected(ours.error());
        if (*ours == theirs)
            continue;
        auto given =
            theirs.span.size() <= kGivenCommits ? give(filling, theirs.span) : Result<bool>(false);
        if (!given)
            return std::unexpected(given.error());
        (*given ? answer.given : answer.differ).push_back(theirs.span);
    }
    return answer;
}

} // namespace cairn
