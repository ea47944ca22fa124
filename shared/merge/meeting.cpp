#include "shared/merge/meeting.h"

#include "shared/merge/sentences.h"
#include "shared/merge/union_text.h"

#include <algorithm>

namespace cairn {

namespace {

/// Whether any side knows both.
bool meet(const Sides &left, const Sides &right)
{
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] && right[i])
            return true;
    return false;
}

Cells trimmed(Cells cells)
{
    while (!cells.empty() && isSpace(cells.front().letter))
        cells = cells.subspan(1);
    while (!cells.empty() && isSpace(cells.back().letter))
        cells = cells.first(cells.size() - 1);
    return cells;
}

template <class Shows>
std::string wording(Cells cells, Shows shows)
{
    std::vector<Cell> seen;
    std::ranges::copy_if(cells, std::back_inserter(seen), shows);
    std::string text;
    for (const Cell &cell : trimmed(seen))
        append(cell.letter, text);
    return text;
}

std::vector<std::uint32_t> eventsIn(Cells cells)
{
    std::set<std::uint32_t> events;
    const Touched *last = nullptr;
    for (const Cell &cell : cells) {
        if (cell.touched && cell.touched != last)
            events.insert(cell.touched->events.begin(), cell.touched->events.end());
        last = cell.touched;
    }
    return {events.begin(), events.end()};
}

class Meeting {
public:
    Meeting(ProseWalk &walk, const std::vector<std::uint32_t> &sides) : m_walk(walk), m_sides(sides)
    {
    }

    Met find(const GapText &base)
    {
        findEvents();
        findTouched();
        m_walk.moveTo(m_sides);
        const UnionText text(m_walk, base, m_touched);
        if (anyWholeClash()) {
            const auto cells = text.all();
            addClash(trimmed(cells));
            return std::move(m_met);
        }
        const RunOrder &runs = m_walk.runs();
        std::map<std::size_t, RunOrder::Index> inOrder;
        for (const auto &[run, touched] : m_touched)
            if (touched.shown())
                inOrder.emplace(runs.rankOf(run), run);
        for (auto each = inOrder.begin(); each != inOrder.end();) {
            const auto piece = text.around(each->second);
            lookAt(piece.cells);
            each = piece.end == RunOrder::kNone ? inOrder.end()
                                                : inOrder.lower_bound(runs.rankOf(piece.end));
        }
        return std::move(m_met);
    }

private:
    void findEvents()
    {
        for (std::size_t i = 1; i < m_sides.size(); ++i) {
            const auto apart = m_walk.difference({m_sides[0]}, {m_sides[i]});
            for (const auto &events : {apart.left, apart.right})
                for (const std::uint32_t event : events)
                    m_knownBy.emplace(event, Sides(m_sides.size()));
        }
    }

    void findTouched()
    {
        for (const auto &[event, sides] : m_knownBy) {
            for (const std::uint32_t at : m_walk.broughtBy(event)) {
                const Insertion &brought = m_walk.insertion(at);
                touch(event, {brought.first, static_cast<std::uint32_t>(brought.letters->size())});
            }
            for (const LetterSpan span : m_walk.removedBy(event))
                touch(event, span);
        }
        for (std::size_t side = 0; side < m_sides.size(); ++side) {
            m_walk.moveTo({m_sides[side]});
            for (auto &[event, sides] : m_knownBy)
                sides[side] = m_walk.knows(event);
            for (auto &[run, touched] : m_touched)
                touched.shownBy[side] = m_walk.runs()[run].shown();
        }
    }

    void touch(std::uint32_t event, LetterSpan span)
    {
        const RunOrder &runs = m_walk.runs();
        for (std::uint32_t letter = span.first; letter < span.first + span.length;) {
            const auto run = runs.runOf(letter);
            Touched &touched = m_touched[run];
            touched.events.insert(event);
            touched.shownBy.resize(m_sides.size());
            letter += runs[run].length;
        }
    }

    /// Somebody wrote the text anew while others changed it.
    [[nodiscard]] bool anyWholeClash() const
    {
        return std::ranges::any_of(m_knownBy, [&](const auto &one) {
            return m_walk.events()[one.first].edit->whole && changedBeside(one.second);
        });
    }

    /// Whether something shows, or is gone, that none of these sides knows of.
    [[nodiscard]] bool changedBeside(const Sides &knowing) const
    {
        const auto isBeside = [&](std::uint32_t event) {
            return !meet(knowing, m_knownBy.at(event));
        };
        return std::ranges::any_of(m_touched, [&](const auto &run) {
            return run.second.shown() && std::ranges::any_of(run.second.events, isBeside);
        });
    }

    void lookAt(Cells cells)
    {
        Letters letters;
        letters.reserve(cells.size());
        for (const Cell &cell : cells)
            letters.push_back(cell.letter);
        std::size_t begin = 0;
        for (const std::size_t end : sentenceEnds(letters)) {
            const Cells sentence = cells.subspan(begin, end - begin);
            begin = end;
            if (!clashes(trimmed(sentence)) || !addClash(trimmed(sentence)))
                addQuiet(sentence);
        }
    }

    [[nodiscard]] bool clashes(Cells cells) const
    {
        std::set<Sides> kinds;
        for (const std::uint32_t event : eventsIn(cells))
            kinds.insert(m_knownBy.at(event));
        return std::ranges::any_of(kinds, [&](const Sides &left) {
            return std::ranges::any_of(kinds,
                                       [&](const Sides &right) { return !meet(left, right); });
        });
    }

    /// False: all sides say the same, and so does the text of all together.
    bool addClash(Cells cells)
    {
        Clash clash{cells.front().number, cells.back().number, eventsIn(cells), {}};
        const std::string merged = wording(cells, &Cell::shown);
        bool same = true;
        for (std::size_t side = 0; side < m_sides.size(); ++side) {
            const auto latest =
                std::find_if(clash.events.rbegin(), clash.events.rend(),
                             [&](std::uint32_t event) { return m_knownBy.at(event)[side]; });
            if (latest == clash.events.rend())
                continue;
            ClashSide said{*latest, wording(cells, [&](const Cell &cell) {
                               return !cell.touched || cell.touched->shownBy[side];
                           })};
            same = same && said.text == merged;
            if (std::ranges::find(clash.sides, said) == clash.sides.end())
                clash.sides.push_back(std::move(said));
        }
        if (!same)
            m_met.clashes.push_back(std::move(clash));
        return !same;
    }

    void addQuiet(Cells cells)
    {
        const RunOrder &runs = m_walk.runs();
        for (const Cell &cell : cells) {
            if (!cell.touched)
                continue;
            const auto run = runs.runOf(cell.number);
            const std::uint32_t offset = cell.shown ? cell.number - runs[run].first : 0;
            const std::uint32_t insertion = runs[run].insertion;
            for (const std::uint32_t event : cell.touched->events) {
                const bool brought =
                    !ProseWalk::isBase(insertion) && m_walk.insertion(insertion).event == event;
                if (brought == cell.shown)
                    addQuiet(event, runs.shownBefore(run) + offset, brought);
            }
        }
    }

    /// One letter that came or went.
    void addQuiet(std::uint32_t event, std::size_t at, bool came)
    {
        auto last = std::find_if(m_met.quiet.rbegin(), m_met.quiet.rend(),
                                 [&](const QuietEdit &edit) { return edit.event == event; });
        if (last == m_met.quiet.rend() || last->at + last->length != at) {
            m_met.quiet.push_back({event, at, 0, 0});
            last = m_met.quiet.rbegin();
        }
        ++(came ? last->length : last->removed);
    }

    ProseWalk &m_walk;
    const std::vector<std::uint32_t> &m_sides;
    std::map<std::uint32_t, Sides> m_knownBy; ///< events that not all sides know
    TouchedRuns m_touched;
    Met m_met;
};

} // namespace

Met meetingOf(ProseWalk &walk, const GapText &base, const std::vector<std::uint32_t> &sides)
{
    return Meeting(walk, sides).find(base);
}

} // namespace cairn
