#pragma once

#include "shared/base/surroundings.h"
#include "tests/simulation/chance.h"

#include <cstdint>
#include <optional>

namespace cairn::sim {

/// The clocks of one computer over the world's true time: the wall clock may lie by any amount or
/// stand still, the other one never goes back while the machine is up.
class NodeClock {
public:
    explicit NodeClock(const std::int64_t &trueMillis)
        : m_true(trueMillis), m_bootMillis(trueMillis)
    {
    }

    [[nodiscard]] Instant now() const { return fromMillis(m_frozen.value_or(m_true + m_offset)); }
    [[nodiscard]] std::int64_t monotonicMillis() const { return m_true - m_bootMillis; }

    void lieBy(std::int64_t millis)
    {
        m_frozen.reset();
        m_offset = millis;
    }
    void freeze() { m_frozen = m_true + m_offset; }
    void boot() { m_bootMillis = m_true; }

    /// What the program on this computer is handed.
    [[nodiscard]] Surroundings surroundings(Chance &chance)
    {
        return {[this] { return now(); }, [this] { return monotonicMillis(); },
                [&chance](std::span<std::uint8_t> bytes) { chance.fill(bytes); }};
    }

private:
    const std::int64_t &m_true;
    std::int64_t m_bootMillis;
    std::int64_t m_offset = 0;
    std::optional<std::int64_t> m_frozen;
};

} // namespace cairn::sim
