#include "tests/simulation/chance.h"

#include <bit>

namespace cairn::sim {

namespace {

/// splitmix64: spreads a small seed over the whole state.
std::uint64_t spread(std::uint64_t &seed)
{
    seed += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = seed;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
}

} // namespace

Chance::Chance(std::uint64_t seed)
{
    for (std::uint64_t &word : m_state)
        word = spread(seed);
}

std::uint64_t Chance::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint64_t Chance::below(std::uint64_t count)
{
    // The bias of a remainder over 64 bits is far below what any simulation could notice.
    return count == 0 ? 0 : next() % count;
}

std::int64_t Chance::between(std::int64_t least, std::int64_t most)
{
    return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least) + 1));
}

void Chance::fill(std::span<std::uint8_t> bytes)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 8 == 0)
            word = next();
        bytes[i] = static_cast<std::uint8_t>(word >> (8 * (i % 8)));
    }
}

} // namespace cairn::sim
