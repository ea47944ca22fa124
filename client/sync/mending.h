#pragma once

#include "client/sync/link.h"
#include "shared/book/mend.h"

#include <cstdint>
#include <map>
#include <vector>

namespace cairn {

/// Which spans a round still has to mend, and when it is enough: a server that is wrong, or that
/// lacks for good what others wrote, must not keep a device asking.
class Mending {
public:
    void beginRound();
    /// What a pull found, if it compared anything. A difference that was gone into in vain and is
    /// the very same is left alone.
    void note(bool compared, const std::vector<Difference> &differences);
    [[nodiscard]] bool isWanted() const;

    /// What to ask for now; it counts as asked.
    [[nodiscard]] std::vector<CommitSpan> take();
    void takeMended(const Mended &mended);
    /// Whether that was the question which the trouble answers, and the round goes on without.
    [[nodiscard]] bool givesUp(const LinkTrouble &trouble);

private:
    std::vector<CommitSpan> m_spans;
    std::vector<Difference> m_underWay;          ///< of this round
    std::map<std::uint64_t, Difference> m_known; ///< gone into in vain, by beginning
    int m_requests = 0;                          ///< of this round
    bool m_isAsking = false;
};

} // namespace cairn
