#include "tests/shared/merge/causal_order.h"

namespace cairn::test {

std::vector<std::size_t> randomOrder(const Graph &graph, std::mt19937 &chance)
{
    const std::size_t count = graph.order().size();
    std::vector<std::vector<std::size_t>> children(count);
    std::vector<std::size_t> waitsFor(count);
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < count; ++i) {
        waitsFor[i] = graph.parents(i).size();
        for (const std::size_t parent : graph.parents(i))
            children[parent].push_back(i);
        if (waitsFor[i] == 0)
            ready.push_back(i);
    }
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        std::swap(ready[chance() % ready.size()], ready.back());
        const std::size_t version = ready.back();
        ready.pop_back();
        order.push_back(version);
        for (const std::size_t child : children[version])
            if (--waitsFor[child] == 0)
                ready.push_back(child);
    }
    return order;
}

} // namespace cairn::test
