#include "shared/book/device_facts.h"
#include "shared/book/own_outcomes.h"
#include "shared/book/push_room.h"
#include "shared/book/refresh.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

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

/// What the county has not been told yet of this life's cases.
Result<std::vector<Plea>> pleasOf(Book &book, const Writer &writer)
{
    const auto untold =
        CaseFiles(book.database).untold(writer.device, writer.incarnation, kPushPleasMax);
    if (!untold)
        return std::unexpected(untold.error());
    std::vector<Plea> pleas;
    RevisionLog log(book.database);
    for (const CaseFile &file : *untold) {
        const auto held = log.find(file.revision);
        if (!held)
            return std::unexpected(held.error());
        const bool insists =
            file.state == CaseState::Contested || file.state == CaseState::Accepted;
        if (*held)
            pleas.push_back({file.revision, (*held)->hash,
                             insists ? Plea::Wish::Contest : Plea::Wish::Withdraw, file.reason});
    }
    return pleas;
}

Result<void> takeLine(OwnOutcomes &outcomes, const PushLine &line, const Logged &held,
                      PushSummary &summary)
{
    if (line.outcome == PushLine::Outcome::Held && notTaken(line.rule)) {
        if (held.outcome == Outcome::Accepted)
            return {};
        summary.forked = summary.forked || line.rule == "fork";
        summary.held.push_back(line); // stays unsent: the server has kept nothing of it
        return {};
    }
    const bool enters =
        line.outcome == PushLine::Outcome::Accepted || line.outcome == PushLine::Outcome::Duplicate;
    if (held.outcome == Outcome::Accepted && !enters)
        return {}; // an older answer, kept on the way: what has entered stays in
    if (auto taken = outcomes.take(line, held); !taken)
        return std::unexpected(taken.error());
    if (enters)
        summary.sent.emplace_back(line.revision, line.stamp);
    else
        (line.outcome == PushLine::Outcome::Refused ? summary.refused : summary.held)
            .push_back(line);
    return {};
}

/// What the log holds of the revision that the line speaks of. One that was asked for was read from
/// there and has not changed since; only what was said of it may have.
Result<std::optional<Logged>> heldFor(Book &book, const PushLine &line, const Revision *asked)
{
    if (!asked || asked->id != line.revision)
        return RevisionLog(book.database).find(line.revision);
    auto fate =
        OwnLog(book.database, asked->id.device).fateOf(asked->id.incarnation, asked->id.sequence);
    if (!fate)
        return std::unexpected(fate.error());
    if (!*fate)
        return std::nullopt;
    OwnLog::Fate &known = **fate;
    return Logged{*asked, known.hash, known.outcome, known.stamp, std::move(known.verdict)};
}

/// Whole acts, within the limits.
Result<PushRequest> batchAfter(Book &book, const Writer &writer, std::uint64_t sequence)
{
    DeviceTables tables(book.database);
    const auto room = pushRoom(tables);
    if (!room)
        return std::unexpected(room.error());
    auto unsent = RevisionLog(book.database)
                      .unsent({writer.device, writer.incarnation}, sequence, room->revisions);
    if (!unsent)
        return std::unexpected(unsent.error());
    std::size_t whole = 0; // revisions up to the end of the last whole act
    std::size_t count = 0;
    std::size_t bytes = kReceiptRoom;
    for (const Logged &logged : *unsent) {
        bytes += textOf(logged.revision).size() + 1;
        if (bytes > room->bytes)
            break;
        ++count;
        const Revision &last = logged.revision;
        if (last.id.sequence + 1 == last.actFirst + last.actSize)
            whole = count;
    }
    unsent->resize(whole);
    return withReceipts(book, writer, std::move(*unsent));
}

} // namespace

Result<PushRequest> nextPush(Book &book, const Writer &writer)
{
    auto push = batchAfter(book, writer, 0);
    auto pleas = pleasOf(book, writer);
    if (!push || !pleas)
        return std::unexpected(!push ? push.error() : pleas.error());
    push->pleas = std::move(*pleas);
    return push;
}

Result<PushRequest> pushAfter(Book &book, const Writer &writer, const PushRequest &batch)
{
    if (batch.revisions.empty())
        return PushRequest();
    const RevisionId &last = batch.revisions.back().id;
    Writer then = writer;
    then.incarnation = last.incarnation;
    return batchAfter(book, then, last.sequence);
}

bool tookAll(const PushRequest &asked, const PushAnswer &answer)
{
    if (answer.nonce != asked.nonce || answer.lines.size() != asked.revisions.size())
        return false;
    for (std::size_t i = 0; i < asked.revisions.size(); ++i) {
        const PushLine &line = answer.lines[i];
        if (line.revision != asked.revisions[i].id
            || (line.outcome == PushLine::Outcome::Held && notTaken(line.rule)))
            return false;
    }
    return true;
}

Result<PushSummary> applyPushAnswer(Book &book, const Writer &writer, const PushRequest &asked,
                                    const PushAnswer &answer)
{
    if (answer.nonce != asked.nonce)
        return anotherAnswer();
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    OwnOutcomes outcomes(book, writer.device);
    PushSummary summary;
    for (std::size_t i = 0; i < answer.lines.size(); ++i) {
        const PushLine &line = answer.lines[i]; // in the order of what was asked
        const auto held =
            heldFor(book, line, i < asked.revisions.size() ? &asked.revisions[i] : nullptr);
        if (!held)
            return std::unexpected(held.error());
        if (!*held || line.revision.device != writer.device)
            continue; // an answer to what was never asked changes nothing
        if (auto taken = takeLine(outcomes, line, **held, summary); !taken)
            return std::unexpected(taken.error());
    }
    for (const PleaLine &line : answer.pleas)
        if (auto taken = outcomes.take(line); !taken)
            return std::unexpected(taken.error());
    if (auto kept = keepReceipts(book, writer, answer.receipts); !kept)
        return std::unexpected(kept.error());
    if (auto shown = refreshAll(book, outcomes.touched()); !shown)
        return std::unexpected(shown.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return summary;
}

} // namespace cairn
