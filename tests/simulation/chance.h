#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace cairn::sim {

/// xoshiro256** (Blackman and Vigna): the only source of chance in a simulated world, so that a
/// seed tells everything.
class Chance {
public:
    explicit Chance(std::uint64_t seed);

    std::uint64_t next();
    /// 0 … count - 1; 0 for a count of 0.
    std::uint64_t below(std::uint64_t count);
    std::int64_t between(std::int64_t least, std::int64_t most);
    bool percent(unsigned likely) { return below(100) < likely; }
    void fill(std::span<std::uint8_t> bytes);

    template <class List>
    auto &oneOf(List &list)
    {
        return list[static_cast<std::size_t>(below(std::size(list)))];
    }

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace cairn::sim
