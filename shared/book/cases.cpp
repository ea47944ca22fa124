#include "shared/book/cases.h"

#include "shared/book/case_closure.h"
#include "shared/book/record_view.h"
#include "shared/book/refresh.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

Result<Case> caseAt(Book &book, const std::vector<Logged> &unsettled, std::size_t root,
                    std::span<const std::size_t> falling)
{
    const Logged &logged = unsettled[root];
    const auto file = CaseFiles(book.database).find(logged.revision.id);
    if (!file)
        return std::unexpected(file.error());
    Case found{logged, file->value_or(CaseFile{logged.revision.id}), {}, false, false};
    if (found.file.sinceMillis == 0) // refused before there were files: not before it was written
        found.file.sinceMillis = logged.revision.clocks.wallMillis;
    for (const std::size_t at : falling)
        if (at != root)
            found.held.push_back(unsettled[at].revision.id);
    found.mayAmend = logged.outcome != Outcome::Parked;
    found.mayContest = logged.outcome == Outcome::Refused && found.file.state == CaseState::Open;
    return found;
}

Result<Case> settledCase(Book &book, const Writer &writer, const RevisionId &revision,
                         const std::string &reason)
{
    if (reason.empty() || reason.size() > kReasonBytesMax)
        return fault(FaultCode::Refused, "It needs a reason, of 4,096 bytes at most.");
    return caseOf(book, writer, revision);
}

} // namespace

Result<std::vector<Case>> casesOf(Book &book, const Writer &writer)
{
    const auto unsettled = OwnLog(book.database, writer.device).unsettled(kUnsettledMax);
    if (!unsettled)
        return std::unexpected(unsettled.error());
    std::vector<Case> cases;
    std::set<std::size_t> told;
    const auto tell = [&](auto isRoot) -> Result<void> {
        for (std::size_t i = 0; i < unsettled->size(); ++i) {
            if (!isRoot(i))
                continue;
            const auto falling = fallingWith(*unsettled, i);
            auto one = caseAt(book, *unsettled, i, falling);
            if (!one)
                return std::unexpected(one.error());
            cases.push_back(std::move(*one));
            told.insert(falling.begin(), falling.end());
        }
        return {};
    };
    auto done = tell([&](std::size_t i) { return (*unsettled)[i].outcome == Outcome::Refused; });
    if (done) // held because of what is none of these
        done = tell([&](std::size_t i) {
            return (*unsettled)[i].outcome != Outcome::Unsent && !told.contains(i);
        });
    return done ? Result<std::vector<Case>>(std::move(cases)) : std::unexpected(done.error());
}

Result<Case> caseOf(Book &book, const Writer &writer, const RevisionId &revision)
{
    auto cases = casesOf(book, writer);
    if (!cases)
        return std::unexpected(cases.error());
    for (Case &one : *cases)
        if (one.refused.revision.id == revision)
            return std::move(one);
    return fault(FaultCode::NotFound, "That is no case of this computer; see what there is.",
                 toText(revision));
}

Result<std::vector<RevisionId>> withdrawCase(Book &book, const Writer &writer,
                                             const RevisionId &revision, const std::string &reason)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto found = settledCase(book, writer, revision, reason);
    if (!found)
        return std::unexpected(found.error());
    std::vector<RevisionId> gone{revision};
    gone.insert(gone.end(), found->held.begin(), found->held.end());
    std::set<RecordId> touched;
    for (const RevisionId &id : gone) {
        const auto logged = RevisionLog(book.database).find(id);
        if (!logged)
            return std::unexpected(logged.error());
        if (*logged)
            touched.insert((*logged)->revision.record);
        if (auto aside = layAside(book, writer, id, {CaseState::Withdrawn, reason}); !aside)
            return std::unexpected(aside.error());
    }
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return gone;
}

Result<void> contestCase(Book &book, const Writer &writer, const RevisionId &revision,
                         const std::string &reason)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    auto found = settledCase(book, writer, revision, reason);
    if (!found)
        return std::unexpected(found.error());
    if (!found->mayContest)
        return fault(FaultCode::Refused,
                     found->file.state == CaseState::Open
                         ? "It is held because of something else; contest what was refused."
                         : "The county has it before it already, or has ruled on it.");
    found->file.state = CaseState::Contested;
    found->file.reason = reason;
    found->file.told = false;
    if (auto kept = CaseFiles(book.database).keep(found->file); !kept)
        return kept;
    return transaction->commit();
}

} // namespace cairn
