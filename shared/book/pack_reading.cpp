#include "shared/book/pack_reading.h"

#include "shared/book/certificates.h"
#include "shared/book/pack_judge.h"
#include "shared/wire/limits.h"

namespace cairn {

namespace {

/// A pack on its way in: what was read of it so far.
struct Reading {
    Book &book;
    PackHead head;
    PackJudge judge;
    PackDigest digest;
    std::vector<PackRun> runs = {};
    Tail tail = {}; ///< of the run that goes on
    std::vector<Revision> act = {};
    std::size_t count = 0;
};

std::unexpected<Fault> cut()
{
    return fault(FaultCode::Malformed,
                 "This pack is not whole: a part of it is missing. Nothing was taken over. Copy "
                 "it again, or ask for it once more.");
}

Result<PackHead> readHead(Book &book, const Writer &reader, std::string_view line)
{
    auto read = parsePackLine(line);
    if (!read)
        return std::unexpected(read.error());
    auto *head = std::get_if<PackHead>(&*read);
    if (!head)
        return fault(FaultCode::Malformed, "This is no pack of Cairn. Nothing was taken over.");
    const auto ours = isOfThisCounty(book, head->writer);
    if (!ours)
        return std::unexpected(ours.error());
    if (!*ours)
        return fault(FaultCode::Untrusted,
                     "This pack comes from a laptop that this county has not vouched for. Nothing "
                     "was taken over. If both laptops belong to it, sync this one once.");
    if (head->writer.device == reader.device)
        return fault(FaultCode::Refused,
                     "This pack was written on this laptop: all of it came from here. Nothing was "
                     "taken over.");
    if (head->writer.until < book.surroundings.now())
        return fault(
            FaultCode::Untrusted,
            "The county vouched for the laptop of this pack until "
                + toText(head->writer.until).substr(0, 10)
                + ". Nothing was taken over. Its owner can sync and write the pack again.");
    return std::move(*head);
}

std::unexpected<Fault> gap(const RevisionId &id)
{
    return fault(FaultCode::Malformed,
                 "What this pack holds does not follow one from the other: something was left out "
                 "or put in. Nothing was taken over.",
                 toText(id));
}

/// Where the revision stands in its writer's log.
Result<void> placeInRun(Reading &reading, const Revision &revision)
{
    const RevisionId &id = revision.id;
    const bool sameLife =
        !reading.runs.empty() && reading.runs.back().incarnation == id.incarnation;
    if (sameLife && id.sequence <= reading.tail.sequence)
        return gap(id);
    if (sameLife && id.sequence == reading.tail.sequence + 1) {
        if (!follows(revision, reading.tail))
            return gap(id);
        ++reading.runs.back().count;
    } else {
        if (auto joins = reading.judge.joinsKnown(revision); !joins)
            return joins;
        reading.runs.push_back({id.incarnation, id.sequence, 1});
    }
    reading.tail = tailAt(revision);
    return {};
}

Result<void> takeRevision(Reading &reading, Revision revision)
{
    if (++reading.count > kPackRevisionsMax)
        return fault(FaultCode::TooLarge,
                     "This pack has more in it than a pack may. Nothing was taken over.");
    if (auto placed = placeInRun(reading, revision); !placed)
        return placed;
    std::vector<Revision> &act = reading.act;
    const bool begins = revision.id.sequence == revision.actFirst;
    const bool goesOn = !act.empty() && act.front().actFirst == revision.actFirst
        && act.front().actSize == revision.actSize
        && act.front().id.incarnation == revision.id.incarnation;
    if (revision.actSize > kActRevisionsMax || begins != act.empty() || (!begins && !goesOn))
        return gap(revision.id);
    act.push_back(std::move(revision));
    if (act.size() < act.front().actSize)
        return {};
    auto taken = reading.judge.take(act);
    act.clear();
    return taken;
}

Result<void> takeEnd(const Reading &reading, const PackEnd &end)
{
    if (!reading.act.empty() || end.runs != reading.runs)
        return gap(reading.act.empty() ? RevisionId{} : reading.act.back().id);
    if (!isSignature(end.signature, reading.digest.signedText(end.runs), reading.head.writer.key))
        return fault(FaultCode::Untrusted,
                     "This pack is not signed by the laptop that it names: it was altered. Nothing "
                     "was taken over.");
    return {};
}

/// Up to the end, and nothing may come after that.
Result<void> takeAll(Reading &reading, std::size_t bytes, const PackSource &next)
{
    for (;;) {
        const auto line = next();
        if (!line)
            return std::unexpected(line.error());
        if (!*line)
            return cut();
        bytes += (*line)->size() + 1;
        if (bytes > kPackBytesMax)
            return fault(FaultCode::TooLarge,
                         "This pack is larger than a pack may be. Nothing was taken over.");
        auto read = parsePackLine(**line);
        if (!read)
            return std::unexpected(read.error());
        if (const auto *end = std::get_if<PackEnd>(&*read)) {
            if (auto whole = takeEnd(reading, *end); !whole)
                return whole;
            const auto after = next();
            if (!after)
                return std::unexpected(after.error());
            return *after ? Result<void>(gap({})) : Result<void>();
        }
        auto *revision = std::get_if<Revision>(&*read);
        if (!revision)
            return gap({});
        reading.digest.add(**line);
        if (auto taken = takeRevision(reading, std::move(*revision)); !taken)
            return taken;
    }
}

} // namespace

Result<PackRead> readPack(Book &book, const Writer &reader, const PackSource &next)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto first = next();
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return cut();
    auto head = readHead(book, reader, **first);
    if (!head)
        return std::unexpected(head.error());
    const auto scopes = DeviceTables(book.database).scopes();
    if (!scopes)
        return std::unexpected(scopes.error());
    Reading reading{book, *head, PackJudge(book, reader, *head, *scopes), {}};
    reading.digest.add(**first);
    if (auto taken = takeAll(reading, (*first)->size() + 1, next); !taken)
        return std::unexpected(taken.error());
    if (auto kept = keepCertificate(book, reader, head->writer); !kept)
        return std::unexpected(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    PackRead read = std::move(reading.judge.outcome());
    read.writer = head->writer;
    read.writtenMillis = head->writtenMillis;
    return read;
}

} // namespace cairn
