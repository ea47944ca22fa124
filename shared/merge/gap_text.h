#pragma once

#include "shared/merge/letters.h"

#include <cstddef>
#include <span>

namespace cairn {

/// A letter of a text and the version that brought it, by index.
struct Written {
    Letter letter = 0;
    std::uint32_t version = 0;
};

/// A text that is changed here and there: a buffer with a gap at the place of the last change.
class GapText {
public:
    [[nodiscard]] std::size_t size() const { return m_cells.size() - (m_gapEnd - m_gap); }
    [[nodiscard]] const Written &operator[](std::size_t at) const
    {
        return m_cells[at < m_gap ? at : at + (m_gapEnd - m_gap)];
    }

    void insert(std::size_t at, std::span<const Letter> letters, std::uint32_t version);
    void erase(std::size_t at, std::size_t count);

private:
    void moveGap(std::size_t at);
    void widen(std::size_t count);

    std::vector<Written> m_cells;
    std::size_t m_gap = 0;    ///< first cell of the gap
    std::size_t m_gapEnd = 0; ///< first cell after it
};

} // namespace cairn
