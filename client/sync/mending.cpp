#include "client/sync/mending.h"

#include <algorithm>
#include <utility>

namespace cairn {
namespace {

constexpr int kRequestsPerRoundMax = 8;
constexpr std::size_t kKnownMax = 1'000; ///< a million commits; more are gone into once more

} // namespace

void Mending::beginRound()
{
    m_spans.clear();
    m_underWay.clear(); // what was not answered was not gone into
    m_requests = 0;
    m_isAsking = false;
}

void Mending::note(bool compared, const std::vector<Difference> &differences)
{
    if (compared && differences.empty())
        m_known.clear();
    for (const Difference &difference : differences) {
        const auto known = m_known.find(difference.here.span.after);
        if (known != m_known.end() && known->second == difference)
            continue;
        m_underWay.push_back(difference);
        m_spans.push_back(difference.here.span);
    }
}

bool Mending::isWanted() const
{
    return !m_spans.empty() && m_requests < kRequestsPerRoundMax;
}

std::vector<CommitSpan> Mending::take()
{
    ++m_requests;
    m_isAsking = true;
    const std::size_t count = std::min(m_spans.size(), kChecksMax);
    const auto end = m_spans.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<CommitSpan> taken(m_spans.begin(), end);
    m_spans.erase(m_spans.begin(), end);
    return taken;
}

void Mending::takeMended(const Mended &mended)
{
    m_isAsking = false;
    if (mended.fresh > 0)
        m_known.clear(); // it was not in vain: the same hole would be filled again
    m_spans.insert(m_spans.end(), mended.next.begin(), mended.next.end());
    if (!m_spans.empty())
        return;
    if (m_known.size() >= kKnownMax)
        m_known.clear();
    for (const Difference &difference : std::exchange(m_underWay, {}))
        if (mended.fresh == 0)
            m_known.insert_or_assign(difference.here.span.after, difference);
}

bool Mending::givesUp(const LinkTrouble &trouble)
{
    const bool saidNo = !trouble.code.empty() && trouble.fault.code != FaultCode::TokenExpired
        && trouble.fault.code != FaultCode::Unauthorised && trouble.code != "epoch_changed";
    const bool givesUp = m_isAsking && saidNo;
    m_isAsking = false;
    if (givesUp)
        m_spans.clear();
    return givesUp;
}

} // namespace cairn
