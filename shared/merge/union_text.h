#pragma once

#include "shared/merge/gap_text.h"
#include "shared/merge/prose_walk.h"

#include <map>
#include <set>
#include <span>

namespace cairn {

/// Which of several versions of a text know or show something.
using Sides = std::vector<bool>;

/// A run of letters that not all sides have in the same way.
struct Touched {
    std::set<std::uint32_t> events; ///< that brought or removed it, and that not all sides know
    Sides shownBy;

    [[nodiscard]] bool shown() const;
};
using TouchedRuns = std::map<RunOrder::Index, Touched>;

/// A letter that any side shows.
struct Cell {
    Letter letter = 0;
    std::uint32_t number = 0;
    const Touched *touched = nullptr; ///< nothing: all sides show it
    bool shown = true;                ///< in the text of all sides together
};
using Cells = std::span<const Cell>;

/// The text that holds every letter which any side shows, in pieces. The walk stands at all sides
/// together and stays there.
class UnionText {
public:
    UnionText(const ProseWalk &walk, const GapText &base, const TouchedRuns &touched)
        : m_walk(walk), m_base(base), m_touched(touched)
    {
    }

    struct Piece {
        std::vector<Cell> cells;
        RunOrder::Index end = RunOrder::kNone; ///< the first run that was not looked at
    };

    /// The line or lines around a touched run, up to where nothing was touched for long.
    [[nodiscard]] Piece around(RunOrder::Index run) const;
    [[nodiscard]] std::vector<Cell> all() const;

private:
    void takeBefore(RunOrder::Index run, std::vector<Cell> &cells) const;
    [[nodiscard]] const Touched *touchedAt(RunOrder::Index run) const;
    [[nodiscard]] bool isIn(RunOrder::Index run, const Touched *touched) const;
    [[nodiscard]] Cell cellAt(RunOrder::Index index, std::uint32_t offset,
                              const Touched *touched) const;

    const ProseWalk &m_walk;
    const GapText &m_base;
    const TouchedRuns &m_touched;
};

} // namespace cairn
