#include "shared/book/reviewing.h"

#include "shared/book/court.h"
#include "shared/book/record_view.h"
#include "shared/book/refresh.h"
#include "shared/book/release_waiting.h"
#include "shared/store/own_log.h"
#include "shared/store/verdict_log.h"
#include "shared/wire/limits.h"

#include <set>

namespace cairn {

namespace {

constexpr std::size_t kCasesShownMax = 10'000;

/// The file of a case that somebody may rule on now.
Result<CaseFile> openFile(Book &book, const Review &review)
{
    if (review.reason.empty() || review.reason.size() > kReasonBytesMax)
        return fault(FaultCode::Refused, "A ruling needs a reason, of 4,096 bytes at most.");
    auto file = CaseFiles(book.database).find(review.revision);
    if (!file)
        return std::unexpected(file.error());
    if (!*file || (*file)->state != CaseState::Contested)
        return fault(FaultCode::NotFound, "Nobody contests that revision, or it has been ruled on.",
                     toText(review.revision));
    return std::move(**file);
}

Result<void> rule(Book &book, CaseFile file, const Review &review, CaseState state)
{
    file.state = state;
    file.ruling = review.reason;
    file.judge = review.judge;
    return CaseFiles(book.database).keep(file);
}

/// The deed that the revision is part of.
Result<std::vector<Logged>> actOf(RevisionLog &log, const RevisionId &id)
{
    const auto part = log.find(id);
    if (!part)
        return std::unexpected(part.error());
    if (!*part)
        return fault(FaultCode::NotFound, "There is no such revision here.", toText(id));
    std::vector<Logged> act;
    for (std::uint32_t i = 0; i < (*part)->revision.actSize; ++i) {
        auto found = log.find({id.device, id.incarnation, (*part)->revision.actFirst + i});
        if (!found)
            return std::unexpected(found.error());
        if (!*found || (*found)->outcome == Outcome::Accepted)
            return fault(FaultCode::Refused, "Not all of that deed is refused or held here.");
        act.push_back(std::move(**found));
    }
    return act;
}

/// Not judged once more what its author has replaced: both would enter.
Result<void> stillMeant(Book &book, const std::vector<Logged> &act)
{
    for (const Logged &part : act) {
        const auto anew = OwnLog(book.database, part.revision.id.device).renamed(part.revision.id);
        if (!anew)
            return std::unexpected(anew.error());
        if (*anew)
            return fault(FaultCode::Refused, "Its author has written it anew since.",
                         toText(**anew));
    }
    return {};
}

Result<void> judgeAgain(Book &book, const Review &review, const std::vector<Logged> &act)
{
    std::set<RevisionId> together;
    for (const Logged &part : act)
        together.insert(part.revision.id);
    const Pusher author{review.author, review.revision.device};
    Court court(book, author);
    court.reviewTogether(std::move(together));
    for (const Logged &part : act) {
        const auto witness = court.witnessFor(part.revision);
        if (!witness)
            return std::unexpected(witness.error());
        const Ruling ruling = judge(book.schema, part.revision, *witness);
        if (!ruling.accepted())
            return fault(FaultCode::Refused,
                         "It would be refused today as well, and nobody may set that rule aside. "
                             + ruling.findings.front().sentence,
                         ruling.findings.front().code + " at " + ruling.findings.front().where
                             + " of " + toText(part.revision.id));
    }
    return {};
}

/// Others of the deed may be contested as well; with it, they enter.
Result<void> ruleOnAll(Book &book, const Review &review, const std::vector<Logged> &act)
{
    for (const Logged &part : act) {
        auto file = CaseFiles(book.database).find(part.revision.id);
        if (!file)
            return std::unexpected(file.error());
        if (*file && (*file)->state == CaseState::Contested)
            if (auto ruled = rule(book, std::move(**file), review, CaseState::Accepted); !ruled)
                return ruled;
    }
    return {};
}

/// Returns the next free commit number.
Result<std::uint64_t> enter(Book &book, const Review &review, const std::vector<Logged> &act,
                            std::uint64_t commit)
{
    RevisionLog log(book.database);
    const Pusher author{review.author, review.revision.device};
    Court court(book, author);
    for (const Logged &part : act) {
        const RevisionId &id = part.revision.id;
        const auto parent = court.newestParent(part.revision);
        if (!parent)
            return std::unexpected(parent.error());
        const Stamp stamp{effectiveTime(part.revision.clocks, book.surroundings.now(), *parent),
                          commit};
        // The rule stays beside it, as with what was held at first.
        auto done = log.settle(id, Outcome::Accepted, stamp, part.verdict);
        if (done)
            done = VerdictLog(book.database).add({commit, id});
        if (!done)
            return std::unexpected(done.error());
        ++commit;
    }
    return commit;
}

} // namespace

Result<std::vector<ContestedCase>> contestedCases(Book &book)
{
    auto files = CaseFiles(book.database).contested(kCasesShownMax);
    if (!files)
        return std::unexpected(files.error());
    std::vector<ContestedCase> cases;
    for (CaseFile &file : *files) {
        auto refused = RevisionLog(book.database).find(file.revision);
        if (!refused)
            return std::unexpected(refused.error());
        if (*refused)
            cases.push_back({std::move(file), std::move(**refused)});
    }
    return cases;
}

Result<void> uphold(Book &book, const Review &review)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto file = openFile(book, review);
    if (!file)
        return std::unexpected(file.error());
    if (auto ruled = rule(book, std::move(*file), review, CaseState::Upheld); !ruled)
        return ruled;
    const auto commit = RevisionLog(book.database).takeCommits(1);
    if (!commit)
        return std::unexpected(commit.error());
    if (auto said = VerdictLog(book.database).add({*commit, review.revision}); !said)
        return said;
    return transaction->commit();
}

Result<void> acceptOnReview(Book &book, const Review &review)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    const auto file = openFile(book, review);
    const auto last = log.lastCommit();
    const auto act = actOf(log, review.revision);
    if (!file || !last || !act)
        return std::unexpected(!file ? file.error() : !last ? last.error() : act.error());
    auto may = stillMeant(book, *act);
    if (may)
        may = judgeAgain(book, review, *act);
    if (may)
        may = ruleOnAll(book, review, *act);
    if (!may)
        return may;
    const auto next = enter(book, review, *act, *last + 1);
    if (!next)
        return std::unexpected(next.error());
    std::set<RecordId> came;
    for (const Logged &part : *act)
        came.insert(part.revision.record);
    if (auto shown = refreshAll(book, came); !shown)
        return shown;
    const auto released = releaseWaiting(book, std::move(came), *next, Released::Refused);
    if (!released)
        return std::unexpected(released.error());
    if (auto taken = log.takeCommits(*next + *released - *last - 1); !taken)
        return std::unexpected(taken.error());
    return transaction->commit();
}

} // namespace cairn
