#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cairn::bench {

/// Chance that repeats: one stream a purpose, so that a change in one leaves the others alone.
class Chance {
public:
    Chance(std::uint64_t seed, std::string_view purpose);

    /// In [0, below).
    [[nodiscard]] int under(int below);
    /// In [from, to].
    [[nodiscard]] int between(int from, int to) { return from + under(to - from + 1); }
    [[nodiscard]] bool percent(int share) { return under(100) < share; }

    template <class List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(under(static_cast<int>(std::size(list))))];
    }

    /// As `pick`; what stands early comes more often.
    [[nodiscard]] std::string_view common(std::span<const std::string_view> list);

    template <class Thing>
    void shuffle(std::vector<Thing> &things)
    {
        for (std::size_t last = things.size(); last > 1; --last)
            std::swap(things[last - 1],
                      things[static_cast<std::size_t>(under(static_cast<int>(last)))]);
    }

private:
    std::mt19937_64 m_stream;
};

} // namespace cairn::bench
