#include "shared/history/graph.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace cairn {

Graph::Graph(std::span<const Node> nodes) : m_parents(nodes.size())
{
    std::map<RevisionId, std::size_t> index;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        index.emplace(nodes[i].id, i);

    std::vector<std::vector<std::size_t>> children(nodes.size());
    std::vector<std::size_t> waitsFor(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const RevisionId &parent : nodes[i].parents)
            if (const auto found = index.find(parent); found != index.end()) {
                m_parents[i].push_back(found->second);
                children[found->second].push_back(i);
                ++waitsFor[i];
            }

    std::set<std::pair<RevisionId, std::size_t>> ready;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (waitsFor[i] == 0)
            ready.emplace(nodes[i].id, i);
        if (children[i].empty())
            m_heads.push_back(i);
    }
    while (!ready.empty()) {
        const std::size_t node = ready.extract(ready.begin()).value().second;
        m_order.push_back(node);
        for (const std::size_t child : children[node])
            if (--waitsFor[child] == 0)
                ready.emplace(nodes[child].id, child);
    }
    std::ranges::sort(m_heads, {}, [&](std::size_t i) { return nodes[i].id; });
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
