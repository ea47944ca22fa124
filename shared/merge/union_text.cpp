#include "shared/merge/union_text.h"

#include <algorithm>

namespace cairn {

namespace {

/// So far around an edit the ends of its sentence are looked for, in a text without full stops.
constexpr std::size_t kAroundLettersMax = 2'000;

} // namespace

bool Touched::shown() const
{
    return std::ranges::find(shownBy, true) != shownBy.end();
}

UnionText::Piece UnionText::around(RunOrder::Index run) const
{
    Piece piece;
    takeBefore(run, piece.cells);
    std::size_t quiet = 0; // letters since the last touched one
    for (; run != RunOrder::kNone; run = m_walk.runs().next(run)) {
        const Touched *touched = touchedAt(run);
        const std::uint32_t length = isIn(run, touched) ? m_walk.runs()[run].length : 0;
        for (std::uint32_t i = 0; i < length; ++i) {
            piece.cells.push_back(cellAt(run, i, touched));
            if (touched) {
                quiet = 0;
            } else if (++quiet == kAroundLettersMax || piece.cells.back().letter == letter("\n")) {
                piece.end = m_walk.runs().next(run);
                return piece;
            }
        }
    }
    return piece;
}

std::vector<Cell> UnionText::all() const
{
    std::vector<Cell> cells;
    for (auto run = m_walk.runs().next(0); run != RunOrder::kNone; run = m_walk.runs().next(run)) {
        const Touched *touched = touchedAt(run);
        const std::uint32_t length = isIn(run, touched) ? m_walk.runs()[run].length : 0;
        for (std::uint32_t i = 0; i < length; ++i)
            cells.push_back(cellAt(run, i, touched));
    }
    return cells;
}

/// What stands before a run, back to where its line begins.
void UnionText::takeBefore(RunOrder::Index run, std::vector<Cell> &cells) const
{
    bool begun = false;
    while (!begun && (run = m_walk.runs().previous(run)) != RunOrder::kNone) {
        const Touched *touched = touchedAt(run);
        std::uint32_t left = isIn(run, touched) ? m_walk.runs()[run].length : 0;
        while (!begun && left-- > 0) {
            cells.push_back(cellAt(run, left, touched));
            begun = cells.back().letter == letter("\n") || cells.size() == kAroundLettersMax;
        }
    }
    if (begun)
        cells.pop_back();
    std::ranges::reverse(cells);
}

const Touched *UnionText::touchedAt(RunOrder::Index run) const
{
    const auto found = m_touched.find(run);
    return found == m_touched.end() ? nullptr : &found->second;
}

bool UnionText::isIn(RunOrder::Index run, const Touched *touched) const
{
    return touched ? touched->shown() : m_walk.runs()[run].shown();
}

Cell UnionText::cellAt(RunOrder::Index index, std::uint32_t offset, const Touched *touched) const
{
    const Run &run = m_walk.runs()[index];
    const Insertion &insertion = m_walk.insertion(run.insertion);
    const Letter letter = ProseWalk::isBase(run.insertion)
        ? m_base[run.first - 1 + offset].letter
        : (*insertion.letters)[run.first - insertion.first + offset];
    return {letter, run.first + offset, touched, run.shown()};
}

} // namespace cairn
