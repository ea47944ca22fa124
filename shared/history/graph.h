#pragma once

#include "shared/history/revision.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cairn {

/// The history of one unit: a directed acyclic graph over revisions, by index into the span that
/// it was made from. Parents that are not in the span are left out.
class Graph {
public:
    struct Node {
        RevisionId id;
        std::span<const RevisionId> parents;
    };

    explicit Graph(std::span<const Node> nodes);

    [[nodiscard]] std::size_t size() const { return m_parents.size(); }

    /// Versions that nobody has built on, sorted by revision id.
    [[nodiscard]] const std::vector<std::size_t> &heads() const { return m_heads; }

    /// The place of a node's id among all ids.
    [[nodiscard]] std::size_t rank(std::size_t node) const { return m_ranks[node]; }

    [[nodiscard]] const std::vector<std::size_t> &parents(std::size_t node) const
    {
        return m_parents[node];
    }

    /// Every node after its parents; the same for equal sets of nodes.
    [[nodiscard]] const std::vector<std::size_t> &order() const { return m_order; }

    /// Whether `descendant` builds on `ancestor`, over any number of steps. Not of itself.
    [[nodiscard]] bool buildsOn(std::size_t descendant, std::size_t ancestor) const;

private:
    void putInOrder(const std::vector<std::size_t> &byId,
                    const std::vector<std::vector<std::size_t>> &children);

    std::vector<std::vector<std::size_t>> m_parents;
    std::vector<std::size_t> m_ranks;
    std::vector<std::size_t> m_heads;
    std::vector<std::size_t> m_order;
};

} // namespace cairn
