#include "shared/book/device_facts.h"
#include "shared/book/refresh.h"
#include "shared/store/own_log.h"
#include "shared/sync/acceptance.h"
#include "shared/wire/limits.h"

#include <set>

namespace cairn {

namespace {

/// What is kept free of a push for the receipts of revisions that are sent again.
constexpr std::size_t kReceiptRoom = std::size_t{128} * 1024;

Outcome outcomeOf(const PushLine &line)
{
    switch (line.outcome) {
    case PushLine::Outcome::Accepted:
    case PushLine::Outcome::Duplicate: return Outcome::Accepted;
    case PushLine::Outcome::Refused: return Outcome::Refused;
    case PushLine::Outcome::Held: return line.rule == kAwaits ? Outcome::Parked : Outcome::Held;
    }
    return Outcome::Held;
}

/// Keeps what is signed by the county and speaks of what is here.
Result<void> keepReceipts(Book &book, const Writer &writer, const std::vector<Receipt> &receipts)
{
    const auto keys = receiptKeys(book);
    if (!keys)
        return std::unexpected(keys.error());
    RevisionLog log(book.database);
    OwnLog own(book.database, writer.device);
    for (const Receipt &receipt : receipts) {
        if (!isGenuine(receipt, *keys) || receipt.device != writer.device)
            continue;
        const auto last = log.find({receipt.device, receipt.incarnation, receipt.last()});
        if (!last)
            return std::unexpected(last.error());
        if (*last && (*last)->hash == receipt.tail)
            if (auto kept = own.keepReceipt(receipt); !kept)
                return kept;
    }
    return {};
}

/// That the county took a revision counts where it met others: of one life, each knew those before.
Result<bool> showsTheSame(Book &book, const Writer &writer, const Logged &before, Outcome outcome)
{
    if (before.outcome != Outcome::Unsent || outcome != Outcome::Accepted)
        return false;
    return OwnLog(book.database, writer.device).isAlone(writer.incarnation, before.revision.record);
}

/// Adds the receipts of what is sent again. Where a batch ends within the run of a receipt, the
/// server cannot prove its times by it and gives new ones.
Result<PushRequest> withReceipts(Book &book, const Writer &writer, std::vector<Logged> batch)
{
    PushRequest push;
    if (!batch.empty() && batch.front().stamp) {
        const std::uint64_t first = batch.front().revision.id.sequence;
        const std::uint64_t last = batch.back().revision.id.sequence;
        auto receipts =
            OwnLog(book.database, writer.device).receipts(writer.incarnation, first, last);
        if (!receipts)
            return std::unexpected(receipts.error());
        std::size_t bytes = 0;
        for (Receipt &receipt : *receipts) {
            bytes += canonical(toValue(receipt)).size();
            if (bytes > kReceiptRoom || push.receipts.size() == kPushReceiptsMax)
                break;
            push.receipts.push_back(std::move(receipt));
        }
    }
    for (Logged &logged : batch)
        push.revisions.push_back(std::move(logged.revision));
    return push;
}

} // namespace

Result<PushRequest> nextPush(Book &book, const Writer &writer)
{
    auto unsent =
        RevisionLog(book.database).unsent(writer.device, writer.incarnation, kPushRevisionsMax);
    if (!unsent)
        return std::unexpected(unsent.error());
    std::size_t whole = 0; // revisions up to the end of the last whole act
    std::size_t count = 0;
    std::size_t bytes = kReceiptRoom;
    for (const Logged &logged : *unsent) {
        bytes += textOf(logged.revision).size() + 1;
        if (bytes > kPushBytesMax)
            break;
        ++count;
        const Revision &last = logged.revision;
        if (last.id.sequence + 1 == last.actFirst + last.actSize)
            whole = count;
    }
    unsent->resize(whole);
    return withReceipts(book, writer, std::move(*unsent));
}

Result<PushSummary> applyPushAnswer(Book &book, const Writer &writer, const PushAnswer &answer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    RevisionLog log(book.database);
    PushSummary summary;
    std::set<RecordId> touched;
    for (const PushLine &line : answer.lines) {
        const auto held = log.find(line.revision);
        if (!held)
            return std::unexpected(held.error());
        if (!*held)
            continue; // an answer to what was never asked changes nothing
        const bool enters = line.outcome == PushLine::Outcome::Accepted
            || line.outcome == PushLine::Outcome::Duplicate;
        if ((*held)->outcome == Outcome::Accepted && !enters)
            continue; // an older answer, kept on the way: what has entered stays in
        if (line.outcome == PushLine::Outcome::Held && notTaken(line.rule)) {
            summary.forked = summary.forked || line.rule == "fork";
            summary.held.push_back(line); // stays unsent: the server has kept nothing of it
            continue;
        }
        const Outcome outcome = outcomeOf(line);
        const auto stamp = outcome == Outcome::Accepted ? std::optional(line.stamp) : std::nullopt;
        if (auto settled =
                log.settle(line.revision, outcome, stamp, {line.rule, line.where, line.sentence});
            !settled)
            return std::unexpected(settled.error());
        const auto same = showsTheSame(book, writer, **held, outcome);
        if (!same)
            return std::unexpected(same.error());
        if (!*same)
            touched.insert((*held)->revision.record);
        if (outcome == Outcome::Accepted)
            summary.sent.emplace_back(line.revision, line.stamp);
        else
            (outcome == Outcome::Refused ? summary.refused : summary.held).push_back(line);
    }
    if (auto kept = keepReceipts(book, writer, answer.receipts); !kept)
        return std::unexpected(kept.error());
    if (auto shown = refreshAll(book, touched); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return summary;
}

} // namespace cairn
