#include "client/sync/snapshot_fetch.h"

#include <algorithm>

namespace cairn {

void SnapshotFetch::beginRound()
{
    m_offers.clear(); // the next page offers anew what is still to come
    m_taking.reset();
    m_isAsking = false;
    m_refused = false;
}

void SnapshotFetch::note(const std::vector<SnapshotOffer> &offers)
{
    if (!m_refused)
        m_offers = offers;
}

Result<std::optional<PartAsked>> SnapshotFetch::missingPart(Book &book, const Writer &writer)
{
    if (m_taking)
        return std::nullopt;
    const auto here = snapshotBytesHere(book, offer());
    if (!here)
        return std::unexpected(here.error());
    if (*here < offer().bytes) {
        m_isAsking = true;
        return PartAsked{*here,
                         std::min<std::uint64_t>(kSnapshotPieceBytes, offer().bytes - *here)};
    }
    auto taking = SnapshotTaking::begin(book, writer, offer());
    if (taking)
        m_taking = std::move(*taking);
    else if (taking.error().code == FaultCode::Malformed)
        refuse();
    else
        return std::unexpected(taking.error());
    return std::nullopt;
}

Result<void> SnapshotFetch::takePiece(Book &book, std::string_view bytes)
{
    m_isAsking = false;
    if (bytes.empty())
        return fault(FaultCode::Malformed, "The county sent an empty piece. Nothing was lost.");
    return keepSnapshotPiece(book, m_offers, offer(), bytes);
}

Result<SnapshotTaking::Slice> SnapshotFetch::takeSlice()
{
    if (!m_taking)
        return SnapshotTaking::Slice{0, {}, true}; // it was wrong: line by line, then
    auto slice = m_taking->takeSlice();
    if (!slice && slice.error().code == FaultCode::Malformed) {
        refuse();
        return SnapshotTaking::Slice{0, {}, true};
    }
    if (slice && slice->isLast) {
        m_taking.reset();
        m_offers.erase(m_offers.begin());
    }
    return slice;
}

bool SnapshotFetch::givesUp(const LinkTrouble &trouble)
{
    const bool saidNo = !trouble.code.empty() && trouble.fault.code != FaultCode::TokenExpired
        && trouble.fault.code != FaultCode::Unauthorised && trouble.code != "epoch_changed";
    const bool givesUp = m_isAsking && saidNo;
    m_isAsking = false;
    if (givesUp)
        refuse();
    return givesUp;
}

void SnapshotFetch::refuse()
{
    m_refused = true;
    m_offers.clear();
    m_taking.reset();
}

} // namespace cairn
