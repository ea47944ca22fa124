#include "shared/book/record_act.h"

#include "shared/book/planning.h"
#include "shared/book/refresh.h"
#include "shared/store/device_tables.h"
#include "shared/wire/limits.h"

#include <charconv>

namespace cairn {

namespace {

/// Gives the planned revisions of one act their places, and writes them.
Result<void> writeAct(Book &book, const Writer &writer, std::vector<Revision> &revisions)
{
    RevisionLog log(book.database);
    auto tail = log.tail(writer.device, writer.incarnation);
    const auto clocks = clocksNow(book);
    const auto lastCommit = log.lastCommit();
    if (!tail || !clocks || !lastCommit)
        return std::unexpected(!tail         ? tail.error()
                                   : !clocks ? clocks.error()
                                             : lastCommit.error());
    const std::uint64_t first = tail->sequence + 1;
    std::size_t bytes = 0;
    std::uint64_t commit = *lastCommit;
    for (Revision &revision : revisions) {
        revision.id.device = writer.device;
        revision.id.incarnation = writer.incarnation;
        revision.actFirst = first;
        revision.actSize = static_cast<std::uint32_t>(revisions.size());
        revision.clocks = *clocks;
        Salt salt{};
        book.surroundings.chance(salt);
        seal(revision, *tail, salt);
        const std::size_t size = textOf(revision).size();
        bytes += size;
        if (size > kRevisionBytesMax || bytes > kActBytesMax)
            return fault(FaultCode::TooLarge,
                         "This is too much for one piece. Nothing was "
                         "changed; write it in several.");
        Logged logged{revision, tail->hash, Outcome::Unsent, std::nullopt, {}};
        if (writer.isServer) {
            logged.outcome = Outcome::Accepted;
            logged.stamp = Stamp{book.surroundings.now(), ++commit};
        }
        if (auto appended = log.append(logged); !appended)
            return appended;
    }
    for (const Revision &revision : revisions)
        if (auto shown = refresh(book, revision.record); !shown)
            return shown;
    if (writer.isServer)
        if (auto taken = log.takeCommits(revisions.size()); !taken)
            return std::unexpected(taken.error());
    return {};
}

Result<void> checkAct(const std::vector<Revision> &revisions)
{
    if (revisions.size() > kActRevisionsMax)
        return fault(FaultCode::TooLarge, "One deed may change at most 200 records.");
    for (const Revision &revision : revisions)
        if (revision.scope != revisions.front().scope)
            return fault(FaultCode::Refused,
                         "One deed stays in one place: these records belong to "
                         "different schools or visits.");
    return {};
}

} // namespace

Result<Clocks> clocksNow(Book &book)
{
    const auto seen = DeviceTables(book.database).fact("server_millis");
    if (!seen)
        return std::unexpected(seen.error());
    Clocks clocks{toMillis(book.surroundings.now()), book.surroundings.monotonicMillis(), 0};
    if (*seen)
        std::from_chars((*seen)->data(), (*seen)->data() + (*seen)->size(), clocks.serverMillis);
    return clocks;
}

Result<std::vector<Saved>> recordAct(Book &book, const Writer &writer,
                                     const std::vector<Edit> &edits, const Gate &gate)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    std::vector<Saved> saved;
    std::vector<Revision> revisions;
    std::vector<std::size_t> written; // index into `saved` of each revision
    for (const Edit &edit : edits) {
        auto planned = plan(book, writer, edit);
        if (!planned)
            return std::unexpected(planned.error());
        saved.push_back({planned->revision.record, planned->unchanged.value_or(RevisionId{})});
        if (planned->revision.units.empty())
            continue; // it already says so
        written.push_back(saved.size() - 1);
        revisions.push_back(std::move(planned->revision));
    }
    if (revisions.empty())
        return saved;
    if (auto sound = checkAct(revisions); !sound)
        return std::unexpected(sound.error());
    if (gate)
        if (auto open = gate(revisions); !open)
            return std::unexpected(open.error());
    if (auto done = writeAct(book, writer, revisions); !done)
        return std::unexpected(done.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    for (std::size_t i = 0; i < written.size(); ++i)
        saved[written[i]].revision = revisions[i].id;
    return saved;
}

} // namespace cairn
