#pragma once

#include "client/sync/link.h"
#include "shared/book/snapshot.h"

#include <optional>
#include <vector>

namespace cairn {

/// Which snapshots a round still has to bring in. Where one is gone or wrong its scope comes line
/// by line instead; what has come of one before the link broke is here in the next round.
class SnapshotFetch {
public:
    void beginRound();
    void note(const std::vector<SnapshotOffer> &offers);
    [[nodiscard]] bool isWanted() const { return !m_offers.empty(); }
    [[nodiscard]] bool mayBeOffered() const { return !m_refused; }
    [[nodiscard]] const SnapshotOffer &offer() const { return m_offers.front(); }

    /// What to ask for next; nothing: all of it is here, or it was found to be wrong.
    [[nodiscard]] Result<std::optional<PartAsked>> missingPart(Book &book, const Writer &writer);
    [[nodiscard]] Result<void> takePiece(Book &book, std::string_view bytes);
    [[nodiscard]] Result<SnapshotTaking::Slice> takeSlice();
    /// Whether that was the question which the trouble answers, and the round goes on without.
    [[nodiscard]] bool givesUp(const LinkTrouble &trouble);

private:
    void refuse();

    std::vector<SnapshotOffer> m_offers;
    std::optional<SnapshotTaking> m_taking;
    bool m_isAsking = false;
    bool m_refused = false; ///< in this round
};

} // namespace cairn
