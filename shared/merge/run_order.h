#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

namespace cairn {

/// Letters in one row that came together and have fared alike since. Letters are counted from 0
/// in the order in which they came into the sequence; a run holds `first` … `first + length - 1`.
struct Run {
    std::uint32_t first = 0;
    std::uint32_t length = 0;
    std::uint32_t insertion = 0; ///< which insertion they are of
    bool blank = false;          ///< never to be seen: where the text begins
    bool known = true;           ///< came in the version that the sequence stands at
    std::uint32_t removals = 0;  ///< how often removed in that version
    bool gone = false;           ///< removed in any version

    [[nodiscard]] bool shown() const { return known && removals == 0 && !blank; }
};

/// The runs of a text in their order, removed ones among them: a balanced tree (a treap, whose
/// priorities are a hash of the index, so that it stands the same everywhere). Finding, inserting
/// and counting take logarithmic time. Runs are never taken out.
class RunOrder {
public:
    using Index = std::uint32_t;
    static constexpr Index kNone = std::numeric_limits<Index>::max();

    /// A place in the sequence: the letter at `offset` of the run.
    struct Spot {
        Index run = kNone;
        std::uint32_t offset = 0;
    };

    [[nodiscard]] const Run &operator[](Index at) const { return m_nodes[at]; }
    [[nodiscard]] std::size_t shownLength() const;

    Index insertFirst(const Run &run);
    Index insertAfter(Index at, const Run &run);
    Index insertBefore(Index at, const Run &run);
    /// Cuts a run so that `keep` letters stay; returns the run of the others.
    Index split(Index at, std::uint32_t keep);

    /// Changes how a run fares: its `known`, `removals` or `gone`.
    template <class Change>
    void change(Index at, Change change)
    {
        change(static_cast<Run &>(m_nodes[at]));
        recount(at);
    }

    /// The run that holds a letter.
    [[nodiscard]] Index runOf(std::uint32_t letter) const;
    /// The shown letter at a position; `position` is below shownLength().
    [[nodiscard]] Spot shownAt(std::size_t position) const;
    /// How many letters are shown before this run.
    [[nodiscard]] std::size_t shownBefore(Index at) const;
    /// How many runs stand before this one.
    [[nodiscard]] std::size_t rankOf(Index at) const;

    // The neighbours of a run, or kNone:
    [[nodiscard]] Index next(Index at) const;
    [[nodiscard]] Index nextKnown(Index at) const;
    [[nodiscard]] Index previous(Index at) const;

private:
    struct Node : Run {
        Index left = kNone;
        Index right = kNone;
        Index up = kNone;
        std::uint64_t priority = 0;
        // Of the node and all below it:
        std::size_t runs = 1;
        std::size_t knownRuns = 0;
        std::size_t shownLetters = 0;
    };

    Index newNode(const Run &run);
    void hang(Index child, Index under, Index Node::*side);
    void rise(Index at);
    void recount(Index at);
    void recountOne(Index at);
    template <std::size_t Node::*Sum>
    [[nodiscard]] std::size_t sumOf(Index at) const;
    template <std::size_t Node::*Sum>
    [[nodiscard]] std::size_t ownOf(Index at) const;
    template <std::size_t Node::*Sum>
    [[nodiscard]] std::size_t before(Index at) const;

    std::vector<Node> m_nodes;
    std::map<std::uint32_t, Index> m_byFirst;
    Index m_root = kNone;
};

} // namespace cairn
