#include "shared/history/graph.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>

namespace cairn {

Graph::Graph(std::span<const Node> nodes) : m_parents(nodes.size()), m_ranks(nodes.size())
{
    if (nodes.size() == 1 && nodes.front().parents.empty()) { // as most units are for ever
        m_heads = {0};
        m_order = {0};
        return;
    }
    std::vector<std::size_t> byId(nodes.size());
    std::iota(byId.begin(), byId.end(), std::size_t{0});
    const auto idOf = [&](std::size_t i) -> const RevisionId & { return nodes[i].id; };
    std::ranges::stable_sort(byId, {}, idOf);
    for (std::size_t rank = 0; rank < byId.size(); ++rank)
        m_ranks[byId[rank]] = rank;

    std::vector<std::vector<std::size_t>> children(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const RevisionId &parent : nodes[i].parents) {
            const auto found = std::ranges::lower_bound(byId, parent, {}, idOf);
            if (found == byId.end() || idOf(*found) != parent)
                continue;
            m_parents[i].push_back(*found);
            children[*found].push_back(i);
        }
    for (const std::size_t i : byId)
        if (children[i].empty())
            m_heads.push_back(i);
    putInOrder(byId, children);
}

/// Of those whose parents have come, the one with the least id comes next.
void Graph::putInOrder(const std::vector<std::size_t> &byId,
                       const std::vector<std::vector<std::size_t>> &children)
{
    std::vector<std::size_t> waitsFor(byId.size());
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready; // ranks
    for (std::size_t i = 0; i < byId.size(); ++i) {
        waitsFor[i] = m_parents[i].size();
        if (waitsFor[i] == 0)
            ready.push(m_ranks[i]);
    }
    m_order.reserve(byId.size());
    while (!ready.empty()) {
        const std::size_t node = byId[ready.top()];
        ready.pop();
        m_order.push_back(node);
        for (const std::size_t child : children[node])
            if (--waitsFor[child] == 0)
                ready.push(m_ranks[child]);
    }
}

bool Graph::buildsOn(std::size_t descendant, std::size_t ancestor) const
{
    std::set<std::size_t> seen;
    std::vector<std::size_t> open = m_parents[descendant];
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        if (node == ancestor)
            return true;
        if (seen.insert(node).second)
            open.insert(open.end(), m_parents[node].begin(), m_parents[node].end());
    }
    return false;
}

} // namespace cairn
