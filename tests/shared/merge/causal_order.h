#pragma once

#include "shared/history/graph.h"

#include <random>

namespace cairn::test {

/// Each version after its parents, otherwise by chance.
[[nodiscard]] std::vector<std::size_t> randomOrder(const Graph &graph, std::mt19937 &chance);

} // namespace cairn::test
