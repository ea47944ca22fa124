#include "shared/book/snapshot.h"

#include "shared/book/take_in.h"
#include "shared/store/device_tables.h"
#include "shared/store/revision_log.h"
#include "shared/store/snapshot_pieces.h"
#include "shared/store/views.h"
#include "shared/wire/packing.h"

#include <utility>

namespace cairn {

namespace {

/// That many take some 20 ms to be written and shown; screens are answered in between.
constexpr std::size_t kSliceRevisions = 100;
constexpr std::size_t kReadAtOnce = 500;

Result<void> dropPieces(Book &book, const SnapshotOffer &offer)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto dropped = SnapshotPieces(book.database).drop(offer.hash); !dropped)
        return dropped;
    return transaction->commit();
}

std::unexpected<Fault> spoilt(Book &book, const SnapshotOffer &offer, std::string cause)
{
    if (auto dropped = dropPieces(book, offer); !dropped)
        return std::unexpected(dropped.error());
    return fault(FaultCode::Malformed,
                 "What the county sent is not what it had announced. Nothing was taken over.",
                 std::move(cause));
}

} // namespace

Result<bool> isLarge(Book &book, const std::string &scope)
{
    const auto records = Views(book.database).countIn(scope, kSnapshotRecordsMin);
    return records ? Result<bool>(*records >= kSnapshotRecordsMin)
                   : std::unexpected(records.error());
}

Result<SnapshotContent> makeSnapshot(Book &book, const ScopeGrant &scope)
{
    RevisionLog log(book.database);
    const auto last = log.lastCommit();
    if (!last)
        return std::unexpected(last.error());
    SnapshotWriter writer(scope, *last);
    for (std::uint64_t after = 0;;) {
        auto read = log.committed({after, *last, {scope.id}, kReadAtOnce, {}});
        if (!read)
            return std::unexpected(read.error());
        if (read->empty())
            break;
        std::vector<StampedRevision> revisions;
        for (Logged &logged : *read) {
            const Stamp stamp = logged.stamp.value_or(Stamp{});
            revisions.push_back({std::move(logged.revision), stamp});
        }
        after = revisions.back().stamp.commit;
        writer.add(revisions);
        if (writer.bytes() > kSnapshotTextMax)
            return fault(FaultCode::TooLarge, "This place holds too much for one snapshot.");
    }
    SnapshotContent content{{scope, {}, 0, *last}, packed(writer.done())};
    content.offer.hash = blake2b(content.bytes);
    content.offer.bytes = content.bytes.size();
    return content;
}

Result<std::uint64_t> snapshotBytesHere(Book &book, const SnapshotOffer &offer)
{
    return SnapshotPieces(book.database).size(offer.hash);
}

Result<void> keepSnapshotPiece(Book &book, const std::vector<SnapshotOffer> &offers,
                               const SnapshotOffer &offer, std::string_view bytes)
{
    auto transaction = Transaction::begin(book.database);
    if (!transaction)
        return std::unexpected(transaction.error());
    SnapshotPieces pieces(book.database);
    std::vector<Hash> offered;
    for (const SnapshotOffer &each : offers)
        offered.push_back(each.hash);
    const auto here = pieces.size(offer.hash);
    if (!here)
        return std::unexpected(here.error());
    Result<void> done = pieces.dropOthers(offered);
    if (done)
        done = pieces.keep(offer.hash, *here, bytes);
    return done ? transaction->commit() : done;
}

SnapshotTaking::SnapshotTaking(Book &book, const Writer &writer, SnapshotOffer offer,
                               SnapshotReader reader)
    : m_book(&book), m_writer(writer), m_offer(std::move(offer)), m_reader(std::move(reader))
{
}

Result<SnapshotTaking> SnapshotTaking::begin(Book &book, const Writer &writer,
                                             const SnapshotOffer &offer)
{
    const auto bytes = SnapshotPieces(book.database).all(offer.hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (blake2b(*bytes) != offer.hash)
        return spoilt(book, offer, "another hash");
    auto text = unpacked(*bytes, kSnapshotTextMax + kSnapshotPieceBytes);
    if (!text)
        return spoilt(book, offer, text.error().sentence);
    auto reader = SnapshotReader::begin(std::move(*text), offer);
    if (!reader)
        return spoilt(book, offer, reader.error().cause);
    return SnapshotTaking(book, writer, offer, std::move(*reader));
}

Result<SnapshotTaking::Slice> SnapshotTaking::takeSlice()
{
    const auto revisions = m_reader.next(kSliceRevisions);
    if (!revisions)
        return spoilt(*m_book, m_offer, revisions.error().cause);
    auto transaction = Transaction::begin(m_book->database);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto fresh = takeIn(*m_book, m_writer.device, *revisions);
    if (!fresh)
        return std::unexpected(fresh.error());
    Slice slice{*fresh, {}, revisions->empty()};
    for (const StampedRevision &stamped : *revisions)
        slice.types.insert(stamped.revision.type);
    Result<void> done;
    if (slice.isLast)
        done = DeviceTables(m_book->database)
                   .keepScope({m_offer.scope.id, m_offer.scope.generation, m_offer.upTo});
    if (done && slice.isLast)
        done = SnapshotPieces(m_book->database).drop(m_offer.hash);
    if (done)
        done = transaction->commit();
    return done ? Result<Slice>(std::move(slice)) : std::unexpected(done.error());
}

} // namespace cairn
