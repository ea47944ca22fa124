#include "tests/bench/workload/chance.h"

#include "shared/base/bytes.h"

namespace cairn::bench {

Chance::Chance(std::uint64_t seed, std::string_view purpose)
{
    const Hash hash = blake2b(std::to_string(seed) + '/' + std::string(purpose));
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < 8; ++i)
        start = start << 8 | hash[i];
    m_stream.seed(start);
}

int Chance::under(int below)
{
    return static_cast<int>(m_stream() % static_cast<std::uint64_t>(below));
}

std::string_view Chance::common(std::span<const std::string_view> list)
{
    constexpr int kSquare = 1 << 15;
    if (percent(70))
        return pick(list);
    const auto part = static_cast<std::size_t>(under(kSquare));
    return list[list.size() * part * part / kSquare / kSquare];
}

} // namespace cairn::bench
