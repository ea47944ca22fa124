#include "shared/merge/gap_text.h"

#include <algorithm>
#include <cassert>

namespace cairn {

void GapText::insert(std::size_t at, std::span<const Letter> letters, std::uint32_t version)
{
    assert(at <= size());
    moveGap(at);
    if (m_gapEnd - m_gap < letters.size())
        widen(letters.size());
    for (const Letter letter : letters)
        m_cells[m_gap++] = {letter, version};
}

void GapText::erase(std::size_t at, std::size_t count)
{
    assert(at + count <= size());
    moveGap(at);
    m_gapEnd += count;
}

void GapText::moveGap(std::size_t at)
{
    const auto cell = [&](std::size_t index) {
        return m_cells.begin() + static_cast<std::ptrdiff_t>(index);
    };
    if (at < m_gap)
        std::move_backward(cell(at), cell(m_gap), cell(m_gapEnd));
    else
        std::move(cell(m_gapEnd), cell(m_gapEnd + (at - m_gap)), cell(m_gap));
    m_gapEnd = m_gapEnd - m_gap + at;
    m_gap = at;
}

void GapText::widen(std::size_t count)
{
    const std::size_t more = count + m_cells.size();
    const std::size_t tail = m_cells.size() - m_gapEnd;
    m_cells.resize(m_cells.size() + more);
    std::move_backward(m_cells.begin() + static_cast<std::ptrdiff_t>(m_gapEnd),
                       m_cells.begin() + static_cast<std::ptrdiff_t>(m_gapEnd + tail),
                       m_cells.end());
    m_gapEnd += more;
}

} // namespace cairn
