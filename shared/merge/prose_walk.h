#pragma once

#include "shared/merge/prose_edit.h"
#include "shared/merge/run_order.h"

#include <span>

namespace cairn {

/// One revision of a text among others that did not all know of each other, as the walk sees it.
/// Events are named by index, each after its parents. No parents: it builds on the base alone.
struct WalkEvent {
    std::vector<std::uint32_t> parents;
    const ProseEdit *edit = nullptr;
    std::uint32_t rank = 0;    ///< place of its revision id among all
    std::uint32_t version = 0; ///< for whoever started the walk
};

/// Letters that one splice brought. Of the base: the letter where the text begins, and its text.
struct Insertion {
    std::uint32_t first = 0;
    const Letters *letters = nullptr;       ///< nothing: the base
    std::uint32_t event = 0;                ///< not of the base
    bool known = true;                      ///< in the version that the walk stands at
    std::vector<std::uint32_t> rights = {}; ///< insertions that hang on its last letter, by rank
};

/// Letters in a row, by number.
struct LetterSpan {
    std::uint32_t first = 0;
    std::uint32_t length = 0;
};

/// Eg-walker over one stretch of a history that begins at a text which all of it knows (the base).
/// The rule of the order is stated in replay.h; it is frozen.
class ProseWalk {
public:
    /// `events` outlives the walk.
    ProseWalk(std::size_t baseLength, std::span<const WalkEvent> events);

    /// Undoes and redoes until the sequence shows the text at these events together.
    void moveTo(std::vector<std::uint32_t> version);
    /// Does an event for the first time. The walk stands at its parents, and then at it.
    void apply(std::uint32_t event);

    [[nodiscard]] const RunOrder &runs() const { return m_runs; }
    [[nodiscard]] const Insertion &insertion(std::uint32_t at) const { return m_insertions[at]; }
    [[nodiscard]] std::span<const WalkEvent> events() const { return m_events; }
    [[nodiscard]] bool knows(std::uint32_t event) const { return m_done[event]; }
    [[nodiscard]] static bool isBase(std::uint32_t insertion) { return insertion == 0; }

    /// What an event that was applied brought (insertions) and removed.
    [[nodiscard]] std::span<const std::uint32_t> broughtBy(std::uint32_t event) const
    {
        return m_deeds[event].insertions;
    }
    [[nodiscard]] std::span<const LetterSpan> removedBy(std::uint32_t event) const
    {
        return m_deeds[event].removed;
    }

    /// Events of either version that the other does not know, latest first.
    struct Difference {
        std::vector<std::uint32_t> left;
        std::vector<std::uint32_t> right;
    };
    [[nodiscard]] Difference difference(const std::vector<std::uint32_t> &left,
                                        const std::vector<std::uint32_t> &right) const;

private:
    struct Deed {
        std::vector<std::uint32_t> insertions;
        std::vector<LetterSpan> removed;
    };

    void insert(std::uint32_t event, std::size_t at, const Letters &letters);
    void remove(std::uint32_t event, std::size_t at, std::size_t count);
    void toggle(std::uint32_t event, bool done);
    void place(std::uint32_t insertion, RunOrder::Index left, std::uint32_t leftLetter);
    [[nodiscard]] RunOrder::Index startingAt(std::uint32_t letter);
    [[nodiscard]] std::size_t addSibling(std::vector<std::uint32_t> &siblings,
                                         std::uint32_t insertion) const;
    [[nodiscard]] std::uint32_t lastLetter(std::uint32_t insertion) const;
    [[nodiscard]] std::uint32_t lastUnder(std::uint32_t insertion) const;
    [[nodiscard]] std::uint32_t firstUnder(std::uint32_t insertion) const;
    template <class Each>
    void eachRun(LetterSpan span, Each each);

    std::span<const WalkEvent> m_events;
    std::size_t m_baseLength;
    std::uint32_t m_letters; ///< how many have come so far
    RunOrder m_runs;
    std::vector<Insertion> m_insertions;
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_lefts; ///< letter → insertions before it
    std::vector<Deed> m_deeds;
    std::vector<bool> m_done;
    std::vector<std::uint32_t> m_version; ///< where the walk stands, sorted
};

} // namespace cairn
